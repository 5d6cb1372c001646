// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/call.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/profile/username_x509_sign_encrypt.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include "support/catch.hpp"
#include "support/encryptions.hpp"

using namespace signet;

TEST_CASE("the needs of a policy are those of its steps, each once")
{
    struct both : policy<x509_token, tests::x509_over<body>, optional<tests::hmac_over<body>>> {};
    CHECK(std::same_as<check::sender_needs<both>, type_list<signing_credential>>);
    CHECK(std::same_as<check::sender_uses<both>, type_list<signing_credential, shared_key_credential>>);
    CHECK(std::same_as<check::receiver_needs<both>, type_list<trust_credential, shared_key_credential>>);
}

TEST_CASE("a policy that encrypts needs a recipient, and a key that decrypts")
{
    CHECK(std::same_as<check::sender_needs<x509_sign_encrypt>, type_list<signing_credential, recipient_credential>>);
    CHECK(std::same_as<check::receiver_needs<x509_sign_encrypt>, type_list<trust_credential, decryption_credential>>);
    struct one_key : policy<tests::hmac_over<body>, tests::wrapped_hides<body>> {};
    CHECK(std::same_as<check::sender_needs<one_key>, type_list<shared_key_credential>>);
}

TEST_CASE("a key that decrypts is of a type that the policy encrypts to")
{
    CHECK(check::keys_fit_their_methods<x509_sign_encrypt, anchors, decryption<private_key<rsa>>>);
    CHECK(check::keys_fit_their_methods<x509_sign_encrypt, anchors, decryption<any_private_key>>);
    CHECK_FALSE(check::keys_fit_their_methods<x509_sign_encrypt, anchors, decryption<private_key<ec>>>);
}

TEST_CASE("a policy is sensitive to replays when it has a nonce or a signed time")
{
    CHECK((check::replay_sensitive<x509_sign> && check::replay_sensitive<hmac_sign> && check::replay_sensitive<username_digest>));
    CHECK_FALSE((check::replay_sensitive<username_text> || check::replay_sensitive<policy<tests::x509_over<body>>>));
}

TEST_CASE("a policy that admits a clear password carries one")
{
    CHECK((check::carries_clear_password<username_text> && check::carries_clear_password<policy<tests::any_of_user>>));
    CHECK_FALSE(check::carries_clear_password<username_x509_sign_encrypt>);  // the token is always encrypted
    CHECK_FALSE((check::carries_clear_password<username_digest> || check::carries_clear_password<x509_sign>));
}

TEST_CASE("anchors and direct trust go together, two keys do not")
{
    CHECK(check::nothing_is_passed_twice<check::receiver_needs<x509_sign>, anchors, direct_trust>);
    CHECK_FALSE(check::nothing_is_passed_twice<check::receiver_needs<hmac_sign>, shared_key, shared_keys>);
}
