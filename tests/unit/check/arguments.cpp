// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/arguments.hpp>
#include <signet/service/memory_replay_store.hpp>

#include "support/catch.hpp"
#include "support/compositions.hpp"

using namespace signet;

TEST_CASE("an argument is one of secure, of verify, of both or of neither")
{
    CHECK((check::sender_argument<user> && !check::receiver_argument<user>));
    CHECK((check::receiver_argument<users> && !check::sender_argument<users>));
    CHECK((check::sender_argument<shared_key> && check::receiver_argument<shared_key>));
    CHECK((check::sender_argument<tests::licence> && !check::receiver_argument<tests::licence>));
    CHECK((check::sender_argument<over_transport<int>> && check::receiver_argument<over_transport<int>>));
    CHECK_FALSE((check::sender_argument<int> || check::receiver_argument<int>));
}

TEST_CASE("a signer is one whose key can be a private key")
{
    CHECK(check::sender_argument<signer<private_key<rsa>>>);
    CHECK(check::sender_argument<signer<any_private_key>>);
    CHECK_FALSE(check::sender_argument<signer<int>>);
}

TEST_CASE("how a replay store is passed is kept, of all else the plain type")
{
    CHECK(std::same_as<check::received<memory_replay_store&>, memory_replay_store&>);
    CHECK(std::same_as<check::received<const memory_replay_store&>, const memory_replay_store&>);
    CHECK(std::same_as<check::received<const anchors&>, anchors>);
}

TEST_CASE("a recipient is for senders, and a key that decrypts for receivers")
{
    CHECK((check::sender_argument<recipient> && !check::receiver_argument<recipient>));
    CHECK((check::receiver_argument<decryption<private_key<rsa>>> && !check::sender_argument<decryption<private_key<rsa>>>));
    CHECK((check::receiver_argument<decryption<any_private_key>> && check::receiver_argument<decryption_keys>));
    CHECK_FALSE((check::receiver_argument<decryption<int>> || check::receiver_argument<private_key<rsa>>));
}
