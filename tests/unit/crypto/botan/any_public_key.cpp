// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/any_public_key.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

using namespace signet;

TEST_CASE("the type of a public key is learned when it is read")
{
    const auto rsa_key = any_public_key::from_pem(tests::rsa_public_pem).value();
    CHECK(rsa_key.key_type_name() == "RSA");
    CHECK(rsa_key.bits() == 2048);
    CHECK(rsa_key.to_pem() == tests::rsa_public_pem);
    CHECK(rsa_key.as<rsa>().value() == tests::test_leaf_key().public_part());
    CHECK(any_public_key::from_der(rsa_key.der()).value() == rsa_key);
    const auto ec_key = any_public_key::from_pem(tests::ec_public_pem).value();
    CHECK(ec_key.key_type_name() == "EC");
    CHECK_FALSE(ec_key == rsa_key);
    CHECK(ec_key.visit([](const auto& typed) { return typed.bits(); }) == 256);
}

TEST_CASE("a public key is had as what it is, and as nothing else")
{
    const any_public_key key = tests::test_leaf_key().public_part();
    const auto wrong = key.as<dsa>();
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code() == errc::key_mismatch);
    CHECK(wrong.error().sentence() == "it is a key of type RSA, where one of type DSA is needed");
}

TEST_CASE("a type of public key that is none of ours is refused")
{
    const octets x25519 = der_encode(der_tag::sequence,
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x65\x6E"})),
        der_encode(der_tag::bit_string, octets(33)));
    CHECK(any_public_key::from_der(x25519).error().code() == errc::key_mismatch);
    CHECK(any_public_key::from_der({}).error().code() == errc::malformed_key);
    CHECK(any_public_key::from_pem("").error().code() == errc::malformed_key);
}
