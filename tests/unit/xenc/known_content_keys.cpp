// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/known_content_keys.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

const cipher_key_form by_gcm_form{block_cipher::aes, 32, "urn:gcm"};
const cipher_key_form by_cbc_form{block_cipher::aes, 32, "urn:cbc"};

}  // namespace

TEST_CASE("what a description came to is known for the same method, until its element leaves")
{
    auto message = parsed("<a><b><key/></b><key/></a>");
    const node inner = message.root().first_child().first_child();
    known_content_keys known;
    CHECK_FALSE(known.find(inner, by_gcm_form));
    known.add(inner, by_gcm_form, received_key{cipher_key_of(32), true});
    const auto again = known.find(inner, by_gcm_form);
    REQUIRE(again);
    CHECK((**again).value.reveal() == cipher_key_of(32).reveal());
    CHECK_FALSE(known.find(message.root().last_child(), by_gcm_form));
    known.forget(message.root().last_child());
    CHECK(known.find(inner, by_gcm_form));
    known.forget(message.root().first_child());
    CHECK_FALSE(known.find(inner, by_gcm_form));
    CHECK_FALSE(known.second_use());
}

TEST_CASE("a key has one method, one cipher and one length")
{
    const auto message = parsed("<a/>");
    for (const auto& second : {by_cbc_form, cipher_key_form{block_cipher::triple_des, 32, "urn:gcm"}, cipher_key_form{block_cipher::aes, 16, "urn:gcm"}}) {
        known_content_keys known;
        known.add(message.root(), by_gcm_form, received_key{cipher_key_of(32), false});
        CHECK(known.find(message.root(), by_gcm_form)->has_value());
        CHECK(known.find(message.root(), second)->error().code() == errc::algorithm_refused);
        CHECK(known.second_use());
    }
    known_content_keys known;
    known.add(message.root(), by_gcm_form, refuse(errc::unknown_key, "", ""));
    CHECK(known.find(message.root(), by_gcm_form)->error().code() == errc::unknown_key);
    CHECK_FALSE(known.find(message.root(), by_cbc_form));
    CHECK_FALSE(known.second_use());
}

TEST_CASE("a shared key of data has one method")
{
    const cipher_key key{"k", block_cipher::aes, cipher_key_of(32)};
    const cipher_key other{"k", block_cipher::aes, cipher_key_of(32)};
    known_content_keys known;
    CHECK(known.use_for_data(key, by_gcm_form));
    CHECK(known.use_for_data(key, by_gcm_form));
    CHECK(known.use_for_data(other, by_cbc_form));
    CHECK(known.use_for_data(key, by_cbc_form).error().code() == errc::algorithm_refused);
    CHECK(known.second_use());
}

}  // namespace signet::tests
