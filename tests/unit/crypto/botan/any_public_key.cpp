// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/any_public_key.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"
#include "support/signature_values.hpp"

#include <signet/crypto/botan/private_key.hpp>

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
    const octets elgamal = der_encode(der_tag::sequence,
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x0E\x07\x02\x01\x01"})),
        der_encode(der_tag::bit_string, octets(33)));
    CHECK(any_public_key::from_der(elgamal).error().code() == errc::key_mismatch);
    CHECK(any_public_key::from_der({}).error().code() == errc::malformed_key);
    CHECK(any_public_key::from_pem("").error().code() == errc::malformed_key);
}

TEST_CASE("no change of an octet makes reading a public key fail in another way than it may")
{
    const auto by_dsa = private_key<dsa>::generate(2048, system_random()).value();
    const auto on_curve = private_key<ec>::generate(elliptic_curve::brainpool_p224r1, system_random()).value();
    for (const octets& good : {to_octets(by_dsa.public_part().der()), to_octets(on_curve.public_part().der()), base64_decode(tests::ed448_key).value()}) {
        REQUIRE(any_public_key::from_der(good));
        for (std::size_t at = 0; at < good.size(); at += good.size() > 200 ? 11 : 1) {
            for (const unsigned mask : {0x01U, 0x80U}) {
                octets changed = good;
                changed[at] = static_cast<std::uint8_t>(changed[at] ^ mask);
                const auto read = any_public_key::from_der(changed);
                CHECK((read || read.error().code() == errc::malformed_key || read.error().code() == errc::weak_key
                       || read.error().code() == errc::key_mismatch));
                CHECK_FALSE(any_public_key::from_der(octet_view{good}.first(at)));
            }
        }
    }
}
