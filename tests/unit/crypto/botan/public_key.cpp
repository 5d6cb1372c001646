// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/public_key.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

using namespace signet;

TEST_CASE("a public key is read from PEM and written again")
{
    const auto key = public_key<rsa>::from_pem(tests::rsa_public_pem);
    REQUIRE(key);
    CHECK(key->bits() == 2048);
    CHECK(key->to_pem() == tests::rsa_public_pem);
    CHECK(*key == tests::test_leaf_key().public_part());
    CHECK_FALSE(*key == tests::other_leaf_key().public_part());
    CHECK(public_key<ec>::from_pem(tests::ec_public_pem)->bits() == 256);
}

TEST_CASE("an RSA key is made from its numbers")
{
    const auto& key = tests::test_leaf_key().public_part();
    const auto info = subject_public_key_info::read(key.der());
    REQUIRE(info);
    const auto made = public_key<rsa>::from_numbers(info->modulus, info->exponent);
    REQUIRE(made);
    CHECK(*made == key);
}

TEST_CASE("numbers that are no key are refused")
{
    for (const auto& [modulus, exponent] : std::vector<std::pair<octets, octets>>{{{}, {1, 0, 1}}, {octets(256, 0xFE), {1, 0, 1}},
             {octets(256, 0xFF), {2}}, {octets(256, 0xFF), {}}, {octets(256, 0xFF), {1}}}) {
        const auto key = public_key<rsa>::from_numbers(modulus, exponent);
        REQUIRE_FALSE(key);
        CHECK(key.error().code() == errc::malformed_key);
    }
    CHECK(public_key<rsa>::from_numbers(octets(max_rsa_bits / 8 + 1, 0xFF), octets{1, 0, 1}).error().code() == errc::weak_key);
}

TEST_CASE("a public key of another type is refused")
{
    const auto key = public_key<ec>::from_pem(tests::rsa_public_pem);
    REQUIRE_FALSE(key);
    CHECK(key.error().code() == errc::key_mismatch);
    CHECK(key.error().sentence() == "it is a key of type RSA, where one of type EC is needed");
}

TEST_CASE("what is no public key is refused")
{
    CHECK(public_key<rsa>::from_pem("").error().code() == errc::malformed_key);
    CHECK(public_key<rsa>::from_pem(tests::test_leaf_key_pem).error().code() == errc::malformed_key);
    CHECK(public_key<rsa>::from_pem("-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----\n").error().code()
          == errc::malformed_key);
    CHECK(public_key<rsa>::from_der({}).error().code() == errc::malformed_key);
    octets off_curve = to_octets(public_key<ec>::from_pem(tests::ec_public_pem)->der());
    off_curve.back() ^= 1;
    CHECK(public_key<ec>::from_der(off_curve).error().code() == errc::malformed_key);
}
