// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/any_private_key.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

#include <signet/crypto/botan/random.hpp>

#include <botan/pk_algs.h>
#include <botan/pkcs8.h>

using namespace signet;
using namespace signet::tests;

TEST_CASE("the type of a key is learned when it is read")
{
    struct {
        std::string_view pem;
        std::string_view type;
        std::size_t bits;
    } const rows[] = {
        {rsa_pkcs1_pem, "RSA", 2048},
        {rsa_encrypted_pem, "RSA", 2048},
        {ec_sec1_pem, "EC", 256},
        {ec384_sec1_pem, "EC", 384},
        {ed25519_pem, "Ed25519", 255},
        {x25519_pem, "X25519", 255},
    };
    for (const auto& row : rows) {
        const auto key = any_private_key::from_pem(row.pem, "throw-away");
        REQUIRE(key);
        CHECK(key->key_type_name() == row.type);
        CHECK(key->bits() == row.bits);
    }
}

TEST_CASE("a key is had as what it is, and as nothing else")
{
    const auto key = any_private_key::from_pem(test_leaf_key_pem).value();
    CHECK(key.as<rsa>()->public_part() == test_leaf_key().public_part());
    const auto wrong = key.as<ec>();
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code() == errc::key_mismatch);
    CHECK(wrong.error().sentence() == "it is a key of type RSA, where one of type EC is needed");
}

TEST_CASE("a typed key becomes one of any type")
{
    const any_private_key key = test_leaf_key();
    CHECK(key.visit([](const auto& typed) { return typed.bits(); }) == 2048);
}

TEST_CASE("a type that is none of ours is refused")
{
    const auto finite = Botan::create_private_key("DH", detail::process_random(), "modp/ietf/1024");
    CHECK(any_private_key::from_pem(Botan::PKCS8::PEM_encode(*finite)).error().code() == errc::key_mismatch);
    CHECK(any_private_key::from_pem("").error().code() == errc::malformed_key);
    CHECK(any_private_key::from_der(octets{1, 2, 3}).error().code() == errc::malformed_key);
}

TEST_CASE("a DSA key and a key on a Brainpool curve are of their types")
{
    const auto by_dsa = private_key<dsa>::generate(2048, system_random()).value();
    const auto read = any_private_key::from_pem(by_dsa.to_pem()->reveal()).value();
    CHECK(read.key_type_name() == "DSA");
    CHECK(read.as<dsa>()->public_part() == by_dsa.public_part());
    CHECK(read.as<rsa>().error().code() == errc::key_mismatch);
    const auto on_curve = private_key<ec>::generate(elliptic_curve::brainpool_p320r1, system_random()).value();
    CHECK(any_private_key::from_pem(on_curve.to_pem()->reveal())->as<ec>()->curve() == elliptic_curve::brainpool_p320r1);
}
