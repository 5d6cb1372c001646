// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/public_key.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"
#include "support/signature_values.hpp"

#include <signet/crypto/botan/private_key.hpp>

#include <optional>

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

TEST_CASE("a DSA key is made from its numbers, if they are of one group")
{
    const auto key = private_key<dsa>::generate(2048, system_random())->public_part();
    const auto& info = key.info();
    CHECK(key.bits() == 2048);
    CHECK(key.value_bits() == 256);
    CHECK(public_key<dsa>::from_numbers(info.p, info.q, info.g, info.y).value() == key);
    CHECK(public_key<dsa>::from_pem(key.to_pem()).value() == key);
    const auto code = [](const auto& made) { return made ? std::nullopt : std::optional{made.error().code()}; };
    octets other = to_octets(info.y);
    other.back() ^= 2;
    CHECK(code(public_key<dsa>::from_numbers(info.p, info.q, info.g, other)) == errc::malformed_key);
    CHECK(code(public_key<dsa>::from_numbers(info.p, info.q, other, info.y)) == errc::malformed_key);
    CHECK(code(public_key<dsa>::from_numbers(info.p, info.q, octets{1}, info.y)) == errc::malformed_key);
    CHECK(code(public_key<dsa>::from_numbers(info.p, info.q, info.g, octets{1})) == errc::malformed_key);
    CHECK(code(public_key<dsa>::from_numbers(info.p, info.q, info.g, info.p)) == errc::malformed_key);
    octets p = to_octets(info.p);
    p.back() ^= 2;
    CHECK(code(public_key<dsa>::from_numbers(p, info.q, info.g, info.y)) == errc::malformed_key);
}

TEST_CASE("an EC key is made from its curve and its point, uncompressed")
{
    for (const auto& curve : elliptic_curves) {
        INFO(curve.name);
        const auto key = private_key<ec>::generate(curve.curve, system_random())->public_part();
        CHECK(key.curve() == curve.curve);
        CHECK(key.bits() == curve.bits);
        octets point = to_octets(key.info().key);
        const auto made = public_key<ec>::from_point(curve.curve, point);
        REQUIRE(made);
        CHECK(*made == key);
        point.back() ^= 1;
        CHECK(public_key<ec>::from_point(curve.curve, point).error().code() == errc::malformed_key);
        point[0] = 2;
        point.resize(1 + (curve.bits + 7) / 8);
        CHECK(public_key<ec>::from_point(curve.curve, point).error().code() == errc::malformed_key);
        CHECK(public_key<ec>::from_point(curve.curve, {}).error().code() == errc::malformed_key);
        CHECK(public_key<ec>::from_point(curve.curve, octets{0}).error().code() == errc::malformed_key);
    }
    const auto p256 = private_key<ec>::generate(elliptic_curve::p256, system_random())->public_part();
    CHECK(public_key<ec>::from_point(elliptic_curve::brainpool_p256r1, p256.info().key).error().code() == errc::malformed_key);
}

TEST_CASE("an Ed448 key is read, whether Botan has such keys or not")
{
    const octets der = base64_decode(tests::ed448_key).value();
    const auto key = public_key<ed448>::from_der(der);
    REQUIRE(key);
    CHECK(key->bits() == 448);
    CHECK(to_octets(key->der()) == der);
}

TEST_CASE("a point of EdDSA for which everybody can sign is no key, in whatever form it comes")
{
    const auto coded = [](std::string_view name, octets point) {
        point.insert(point.begin(), 0);
        return der_encode(der_tag::sequence, der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, name)),
            der_encode(der_tag::bit_string, point));
    };
    octets one(57, 0);
    one.front() = 1;
    octets less(57, 0xFF);  // p - 1
    less.front() = 0xFE;
    less[28] = 0xFE;
    less.back() = 0;
    octets modulus = less;
    modulus.front() = 0xFF;
    octets negative = one;
    negative.back() = 0x80;
    for (const octets& point : {one, less, modulus, negative, octets(57, 0)}) {
        CHECK(public_key<ed448>::from_der(coded(subject_public_key_info::id_ed448, point)).error().code() == errc::malformed_key);
    }
    octets neutral(32, 0);
    neutral.front() = 1;
    CHECK(public_key<ed25519>::from_der(coded(subject_public_key_info::id_ed25519, neutral)).error().code() == errc::malformed_key);
    neutral.front() = 9;
    CHECK(public_key<ed25519>::from_der(coded(subject_public_key_info::id_ed25519, neutral)));
}

TEST_CASE("an RSA key that is marked as one of RSASSA-PSS equals the same key without the mark")
{
    const auto& key = tests::test_leaf_key().public_part();
    const auto algorithm =
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, as_octets(subject_public_key_info::id_rsassa_pss)));
    const auto marked = detail::encode_key_info(algorithm, key.info().key);
    const auto read = public_key<rsa>::from_der(marked);
    REQUIRE(read);
    CHECK(*read == key);
    CHECK_FALSE(read->info().marked_as_pss);
}
