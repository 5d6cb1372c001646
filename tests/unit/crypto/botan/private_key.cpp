// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/private_key.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

using namespace signet;
using namespace signet::tests;

namespace signet::tests {

template <class Key>
concept signs = requires(const Key& key) { key.sign_with("Pure", octet_view{}, system_random()); };

}  // namespace signet::tests

TEST_CASE("an RSA key is read from every form it is written in")
{
    for (const auto pem : {test_leaf_key_pem, rsa_pkcs1_pem, rsa_encrypted_pem}) {
        const auto key = private_key<rsa>::from_pem(pem, "throw-away");
        REQUIRE(key);
        CHECK(key->bits() == 2048);
        CHECK(key->public_part() == test_leaf().key<rsa>().value());
    }
}

TEST_CASE("an EC key is read from every form it is written in")
{
    const auto open = public_key<ec>::from_pem(ec_public_pem).value();
    for (const auto pem : {ec_sec1_pem, ec_pkcs8_pem}) {
        const auto key = private_key<ec>::from_pem(pem);
        REQUIRE(key);
        CHECK(key->public_part() == open);
    }
    CHECK(private_key<ec>::from_pem(ec384_sec1_pem)->bits() == 384);
    CHECK(private_key<ec>::from_pem(ec521_sec1_pem)->bits() == 521);
}

TEST_CASE("an Ed25519 key is read") { CHECK(private_key<ed25519>::from_pem(ed25519_pem)->bits() == 255); }

TEST_CASE("a private key of another type is refused")
{
    for (const auto& [refused, type] : std::vector<std::pair<result<void>, std::string>>{
             {private_key<ec>::from_pem(test_leaf_key_pem).map([](auto&&) {}), "RSA"},
             {private_key<rsa>::from_pem(ec_sec1_pem).map([](auto&&) {}), "EC"},
             {private_key<rsa>::from_pem(ed25519_pem).map([](auto&&) {}), "Ed25519"},
         }) {
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == errc::key_mismatch);
        CHECK(refused.error().sentence().find("of type " + type) != std::string::npos);
    }
}

TEST_CASE("a curve that is none of ours is refused, by its name and by its numbers")
{
    CHECK(private_key<ec>::from_pem(ec_secp256k1_pem).error().code() == errc::weak_key);
    CHECK(private_key<ec>::from_pem(ec_explicit_pem).error().code() == errc::weak_key);
}

TEST_CASE("a wrong password is refused without a word of it")
{
    for (const auto* password : {"wrong-one", "throw-awaz", ""}) {
        const auto key = private_key<rsa>::from_pem(rsa_encrypted_pem, password);
        REQUIRE_FALSE(key);
        CHECK(key.error().code() == errc::malformed_key);
        CHECK((std::string{password}.empty() || key.error().message().find(password) == std::string::npos));
    }
}

TEST_CASE("OpenSSL's old encryption is refused by name")
{
    const auto key = private_key<rsa>::from_pem(rsa_openssl_encrypted_pem, "throw-away");
    REQUIRE_FALSE(key);
    CHECK(key.error().code() == errc::malformed_key);
    CHECK(key.error().sentence().find("Proc-Type") != std::string::npos);
}

TEST_CASE("what is no private key is refused")
{
    for (const auto pem : {std::string_view{}, std::string_view{"garbage"}, rsa_public_pem, test_leaf_pem,
             std::string_view{"-----BEGIN PRIVATE KEY-----\n*\n-----END PRIVATE KEY-----\n"},
             std::string_view{"-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n"},
             std::string_view{"-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n"}}) {
        const auto key = private_key<rsa>::from_pem(pem);
        REQUIRE_FALSE(key);
        CHECK(key.error().code() == errc::malformed_key);
    }
    CHECK(private_key<rsa>::from_der({}).error().code() == errc::malformed_key);
}

TEST_CASE("a key cut short anywhere is refused")
{
    for (const auto pem : {test_leaf_key_pem, rsa_pkcs1_pem, rsa_encrypted_pem}) {
        const auto block = pem_blocks(pem)->front();
        const octets der = base64_decode(block.body).value();
        for (std::size_t size = 0; size < der.size(); size += 7) {
            const auto key = private_key<rsa>::from_der(octet_view{der}.first(size), "throw-away");
            REQUIRE_FALSE(key);
            CHECK(key.error().code() == errc::malformed_key);
        }
        CHECK(private_key<rsa>::from_der(der, "throw-away"));
    }
}

TEST_CASE("a key whose numbers do not belong together is refused")
{
    octets der = base64_decode(pem_blocks(rsa_pkcs1_pem)->front().body).value();
    der[40] ^= 1;  // in the modulus
    const auto key = private_key<rsa>::from_der(der);
    REQUIRE_FALSE(key);
    CHECK(key.error().code() == errc::malformed_key);
}

TEST_CASE("a key that is written is read again, with its password only")
{
    const auto key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
    const auto plain = key.to_pem();
    REQUIRE(plain);
    CHECK(private_key<ec>::from_pem(plain->reveal())->public_part() == key.public_part());
    const auto encrypted = key.to_pem("a password");
    REQUIRE(encrypted);
    CHECK(encrypted->reveal().find("BEGIN ENCRYPTED PRIVATE KEY") != std::string_view::npos);
    CHECK(private_key<ec>::from_pem(encrypted->reveal(), "a password")->public_part() == key.public_part());
    CHECK(private_key<ec>::from_pem(encrypted->reveal(), "another").error().code() == errc::malformed_key);
}

TEST_CASE("keys of every type are made")
{
    CHECK(private_key<rsa>::generate(2048, system_random())->bits() == 2048);
    CHECK(private_key<ec>::generate(elliptic_curve::p384, system_random())->bits() == 384);
    CHECK(private_key<ec>::generate(elliptic_curve::p521, system_random())->bits() == 521);
    CHECK(private_key<ed25519>::generate(system_random())->bits() == 255);
    CHECK(private_key<dsa>::generate(2048, system_random())->bits() == 2048);
    CHECK(private_key<dsa>::generate(3072, system_random())->value_bits() == 256);
    for (const auto& curve : elliptic_curves) {
        INFO(curve.name);
        const auto key = private_key<ec>::generate(curve.curve, system_random());
        REQUIRE(key);
        CHECK(key->curve() == curve.curve);
        CHECK(private_key<ec>::from_pem(key->to_pem()->reveal())->public_part() == key->public_part());
    }
}

TEST_CASE("an Ed448 key is made where Botan has such keys, and refused by name where not")
{
    const auto key = private_key<ed448>::generate(system_random());
    const octets algorithm = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x65\x71"}));
    const octets der = der_encode(der_tag::sequence, octets{der_tag::integer, 1, 0}, algorithm,
        der_encode(der_tag::octet_string, der_encode(der_tag::octet_string, octets(57, 7))));
    const auto read = private_key<ed448>::from_der(der);
    if (public_key<ed448>::provider_has_type) {
        REQUIRE(key);
        CHECK(key->bits() == 448);
        CHECK(read);
    } else {
        CHECK(key.error().code() == errc::algorithm_refused);
        CHECK(read.error().code() == errc::algorithm_refused);
    }
}

TEST_CASE("a DSA key of a size that is not used is not made")
{
    CHECK(private_key<dsa>::generate(1024, system_random()).error().code() == errc::weak_key);
    CHECK(private_key<dsa>::generate(max_dsa_bits, system_random()).error().code() == errc::weak_key);
}

TEST_CASE("an RSA key of a size that is not used is not made")
{
    CHECK(private_key<rsa>::generate(1024, system_random()).error().code() == errc::weak_key);
    CHECK(private_key<rsa>::generate(max_rsa_bits + 1, system_random()).error().code() == errc::weak_key);
}

TEST_CASE("a key of X25519 is made, written and read, and its open half as well")
{
    const auto made = private_key<x25519>::generate(system_random()).value();
    CHECK(made.bits() == 255);
    const auto again = private_key<x25519>::from_pem(made.to_pem("throw-away")->reveal(), "throw-away");
    REQUIRE(again);
    CHECK(again->public_part() == made.public_part());
    CHECK(again->to_pem()->reveal() == made.to_pem()->reveal());
    CHECK(public_key<x25519>::from_pem(made.public_part().to_pem()).value() == made.public_part());
    CHECK(private_key<x25519>::from_pem(x25519_pem)->public_part().info().type == "X25519");
    CHECK(private_key<ed25519>::from_pem(x25519_pem).error().code() == errc::key_mismatch);
    CHECK(private_key<x25519>::from_pem(ed25519_pem).error().code() == errc::key_mismatch);
}

TEST_CASE("an X448 key is made where Botan has such keys, and refused by name where not")
{
    const auto key = private_key<x448>::generate(system_random());
    const octets algorithm =
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, subject_public_key_info::id_x448));
    const octets der = der_encode(der_tag::sequence, octets{der_tag::integer, 1, 0}, algorithm,
        der_encode(der_tag::octet_string, der_encode(der_tag::octet_string, octets(56, 7))));
    const auto read = private_key<x448>::from_der(der);
    if (public_key<x448>::provider_has_type) {
        REQUIRE(key);
        CHECK(key->bits() == 448);
        CHECK(read);
    } else {
        CHECK(key.error().code() == errc::algorithm_refused);
        CHECK(read.error().code() == errc::algorithm_refused);
    }
}

TEST_CASE("keys that agree on secrets sign nothing and verify nothing")
{
    STATIC_REQUIRE(can_sign<private_key<ed25519>> && can_verify<public_key<ed25519>>);
    STATIC_REQUIRE(!can_sign<private_key<x25519>> && !can_verify<public_key<x25519>>);
    STATIC_REQUIRE(!can_sign<private_key<x448>> && !can_verify<public_key<x448>>);
    STATIC_REQUIRE(tests::signs<private_key<ed25519>>);
    STATIC_REQUIRE(!tests::signs<private_key<x25519>> && !tests::signs<private_key<x448>>);
}
