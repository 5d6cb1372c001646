// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/subject_public_key_info.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"

#include <signet/crypto/pem.hpp>

using namespace signet;

namespace {

octets der_of(std::string_view pem) { return base64_decode(pem_blocks(pem)->front().body).value(); }

octets info_of(std::string_view identifier, const octets& parameters, const octets& key)
{
    const octets algorithm = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, identifier), parameters);
    return der_encode(der_tag::sequence, algorithm, der_encode(der_tag::bit_string, octets{0}, key));
}

}  // namespace

TEST_CASE("type and size of a public key are read from its DER")
{
    const octets rsa_der = der_of(tests::rsa_public_pem);
    const auto rsa_info = subject_public_key_info::read(rsa_der);
    REQUIRE(rsa_info);
    CHECK(rsa_info->type == "RSA");
    CHECK(rsa_info->bits == 2048);
    CHECK(to_octets(rsa_info->exponent) == octets{1, 0, 1});

    const octets ec_der = der_of(tests::ec_public_pem);
    const auto ec_info = subject_public_key_info::read(ec_der);
    REQUIRE(ec_info);
    CHECK(ec_info->type == "EC");
    CHECK(ec_info->bits == 256);
    CHECK(ec_info->curve == elliptic_curve::p256);
}

TEST_CASE("an RSA key larger than any in use is refused before a provider sees it")
{
    const octets key =
        der_encode(der_tag::sequence, der_unsigned(octets(max_rsa_bits / 8 + 1, 0xFF)), der_unsigned(octets{1, 0, 1}));
    const auto info =
        subject_public_key_info::read(info_of(subject_public_key_info::rsa_encryption, der_encode(der_tag::null), key));
    REQUIRE_FALSE(info);
    CHECK(info.error().code() == errc::weak_key);

    const octets slow = der_encode(der_tag::sequence, der_unsigned(octets(256, 0xFF)), der_unsigned(octets(256, 0xFF)));
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::rsa_encryption, der_encode(der_tag::null), slow))
              .error()
              .code()
          == errc::weak_key);
}

TEST_CASE("a curve given by its parameters is refused, another curve is named as such")
{
    const octets explicit_parameters = der_encode(der_tag::sequence, der_unsigned(octets{1}));
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::ec_public_key, explicit_parameters, octets(65, 4)))
              .error()
              .code()
          == errc::weak_key);

    const octets secp256k1 = der_encode(der_tag::object_identifier, std::string_view{"\x2B\x81\x04\x00\x0A", 5});
    const octets der = info_of(subject_public_key_info::ec_public_key, secp256k1, octets(65, 4));
    CHECK(subject_public_key_info::read(der)->type == "EC on another curve");
}

TEST_CASE("a point that is none, and the point at infinity, are no keys")
{
    const octets p256 = der_encode(der_tag::object_identifier, facts_of(elliptic_curve::p256).identifier);
    for (const auto& point : {octets{0}, octets{4}, octets(64, 4), octets(66, 4), octets(33, 4), octets(65, 2)}) {
        const auto info = subject_public_key_info::read(info_of(subject_public_key_info::ec_public_key, p256, point));
        REQUIRE_FALSE(info);
        CHECK(info.error().code() == errc::malformed_key);
    }
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::ec_public_key, p256, octets(65, 4))));
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::ec_public_key, p256, octets(33, 2))));
}

TEST_CASE("what is no SubjectPublicKeyInfo is refused")
{
    const octets good = der_of(tests::rsa_public_pem);
    for (std::size_t size = 0; size < good.size(); ++size) {
        REQUIRE_FALSE(subject_public_key_info::read(octet_view{good}.first(size)));
    }
    CHECK(subject_public_key_info::read(good));
    CHECK(subject_public_key_info::read(
              info_of(subject_public_key_info::rsa_encryption, der_encode(der_tag::null), octets{1, 2, 3}))
              .error()
              .code()
          == errc::malformed_key);
}

namespace {

octets dsa_info(std::size_t p_bits, std::size_t q_bits, const octets& g, const octets& y)
{
    const auto prime = [](std::size_t bits) {  // odd and of this size is all that is looked at here
        octets number((bits + 7) / 8, 0xFF);
        number.front() = static_cast<std::uint8_t>(0xFF >> (8 * number.size() - bits));
        return number;
    };
    const octets domain = der_encode(der_tag::sequence, der_unsigned(prime(p_bits)), der_unsigned(prime(q_bits)), der_unsigned(g));
    return info_of(subject_public_key_info::id_dsa, domain, der_unsigned(y));
}

}  // namespace

TEST_CASE("a DSA key says its domain, and how long its signatures are")
{
    const octets der = dsa_info(2048, 256, {2}, {3});
    const auto info = subject_public_key_info::read(der);
    REQUIRE(info);
    CHECK(info->type == "DSA");
    CHECK(info->bits == 2048);
    CHECK(info->value_bits == 256);
    CHECK(to_octets(info->g) == octets{2});
    CHECK(to_octets(info->y) == octets{3});
}

TEST_CASE("a DSA key whose numbers are too large or none of a domain is refused")
{
    const auto code = [](const octets& der) { return subject_public_key_info::read(der).error().code(); };
    CHECK(code(dsa_info(max_dsa_bits + 1, 256, {2}, {3})) == errc::weak_key);
    CHECK(code(dsa_info(2048, 257, {2}, {3})) == errc::weak_key);
    CHECK(code(dsa_info(2048, 159, {2}, {3})) == errc::malformed_key);
    CHECK(code(dsa_info(511, 160, {2}, {3})) == errc::malformed_key);
    CHECK(code(dsa_info(1024, 160, {1}, {3})) == errc::malformed_key);
    CHECK(code(dsa_info(1024, 160, {2}, {1})) == errc::malformed_key);
    CHECK(code(dsa_info(1024, 160, octets(200, 0xFF), {3})) == errc::malformed_key);
    CHECK(code(info_of(subject_public_key_info::id_dsa, der_encode(der_tag::sequence), der_unsigned(octets{3}))) == errc::malformed_key);
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_dsa, {}, der_unsigned(octets{3})))->type
          == "DSA without its domain");
}

TEST_CASE("a key of RSASSA-PSS is one of RSA, keys of EdDSA have the size of a point")
{
    const octets rsa_der = der_of(tests::rsa_public_pem);
    const octets numbers = to_octets(subject_public_key_info::read(rsa_der)->key);
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_rsassa_pss, {}, numbers))->type == "RSA");
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_ed448, {}, octets(57)))->type == "Ed448");
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_ed448, {}, octets(57)))->bits == 448);
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_ed25519, {}, octets(32)))->type == "Ed25519");
    for (const std::size_t size : {31U, 33U, 56U, 58U}) {
        CHECK_FALSE(subject_public_key_info::read(info_of(subject_public_key_info::id_ed25519, {}, octets(size))));
        CHECK_FALSE(subject_public_key_info::read(info_of(subject_public_key_info::id_ed448, {}, octets(size))));
    }
}

TEST_CASE("keys of X25519 and X448 have the size of a coordinate")
{
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_x25519, {}, octets(32)))->type == "X25519");
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_x25519, {}, octets(32)))->bits == 255);
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_x448, {}, octets(56)))->type == "X448");
    CHECK(subject_public_key_info::read(info_of(subject_public_key_info::id_x448, {}, octets(56)))->bits == 448);
    for (const std::size_t size : {31U, 33U, 55U, 57U}) {
        CHECK_FALSE(subject_public_key_info::read(info_of(subject_public_key_info::id_x25519, {}, octets(size))));
        CHECK_FALSE(subject_public_key_info::read(info_of(subject_public_key_info::id_x448, {}, octets(size))));
    }
}
