// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/private_key_format.hpp>

#include "support/catch.hpp"
#include "support/key_formats.hpp"
#include "support/keys.hpp"

using namespace signet;

namespace {

octets der_of(std::string_view pem, std::string_view label)
{
    const auto blocks = pem_blocks(pem);
    for (const auto& block : blocks.value()) {
        if (block.label == label) {
            return base64_decode(block.body).value();
        }
    }
    return {};
}

octets pkcs8_of(const octets& der)
{
    const auto format = private_key_format::read(der);
    return format ? octets{format->pkcs8().begin(), format->pkcs8().end()} : octets{};
}

}  // namespace

TEST_CASE("PKCS #1 becomes the PKCS #8 that OpenSSL makes of it")
{
    const octets pkcs8 = der_of(tests::test_leaf_key_pem, "PRIVATE KEY");
    CHECK(pkcs8_of(der_of(tests::rsa_pkcs1_pem, "RSA PRIVATE KEY")) == pkcs8);
    CHECK(pkcs8_of(pkcs8) == pkcs8);
}

TEST_CASE("SEC 1 becomes PKCS #8 with its curve")
{
    const octets pkcs8 = pkcs8_of(der_of(tests::ec_sec1_pem, "EC PRIVATE KEY"));
    REQUIRE_FALSE(pkcs8.empty());
    const octets start = der_of(tests::ec_pkcs8_pem, "PRIVATE KEY");
    CHECK(std::equal(pkcs8.begin() + 3, pkcs8.begin() + 3 + 22, start.begin() + 3));  // version and algorithm
}

TEST_CASE("PKCS #8 of version 2 loses its public key")
{
    const octets seed = der_encode(der_tag::octet_string, octets(32, 9));
    const octets algorithm =
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x65\x70"}));
    const octets key = der_encode(der_tag::octet_string, seed);
    const octets version_1 = der_encode(der_tag::sequence, octets{2, 1, 0}, algorithm, key);
    const octets version_2 =
        der_encode(der_tag::sequence, octets{2, 1, 1}, algorithm, key, der_encode(std::uint8_t{0x81}, octets(33)));
    CHECK(pkcs8_of(version_2) == version_1);
}

TEST_CASE("an encrypted key is told apart")
{
    CHECK(private_key_format::read(der_of(tests::rsa_encrypted_pem, "ENCRYPTED PRIVATE KEY"))->encrypted());
    CHECK_FALSE(private_key_format::read(der_of(tests::rsa_pkcs1_pem, "RSA PRIVATE KEY"))->encrypted());
}

TEST_CASE("an encrypted key that asks for more iterations than anybody needs is refused before they are run")
{
    const auto encrypted = [](octet_view iterations) {
        const octets derivation = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0C"}),
            der_encode(der_tag::sequence, der_encode(der_tag::octet_string, octets(8, 1)), der_unsigned(iterations)));
        const octets cipher = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x60\x86\x48\x01\x65\x03\x04\x01\x2A"}),
            der_encode(der_tag::octet_string, octets(16, 2)));
        const octets scheme = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0D"}),
            der_encode(der_tag::sequence, derivation, cipher));
        return der_encode(der_tag::sequence, scheme, der_encode(der_tag::octet_string, octets(32, 3)));
    };
    const auto hostile = encrypted(octets{0x7F, 0xFF, 0xFF, 0xFF});
    CHECK(private_key_format::read(hostile).error().code() == errc::limit_exceeded);
    CHECK(signet::detail::load_private_key(hostile, secret{"password"}).error().code() == errc::limit_exceeded);
    CHECK(private_key_format::read(encrypted(octets{0x98, 0x96, 0x81})).error().code() == errc::limit_exceeded);
    CHECK(private_key_format::read(encrypted(octets{0x98, 0x96, 0x80}))->encrypted());
    CHECK(signet::detail::load_private_key(encrypted(octets{0x03, 0xE8}), secret{"password"}).error().code() == errc::malformed_key);
    const octets unknown = der_encode(der_tag::sequence, der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2A\x03"})),
        der_encode(der_tag::octet_string, octets(32, 3)));
    CHECK(private_key_format::read(unknown).error().code() == errc::malformed_key);
}

TEST_CASE("what is none of these is refused")
{
    CHECK(private_key_format::read({}).error().code() == errc::malformed_key);
    CHECK(private_key_format::read(der_encode(der_tag::sequence)).error().code() == errc::malformed_key);
    CHECK(private_key_format::read(der_encode(der_tag::sequence, octets{2, 1, 2})).error().code() == errc::malformed_key);
    CHECK(private_key_format::read(der_encode(der_tag::sequence, octets(max_private_key_octets))).error().code()
          == errc::malformed_key);
    octets trailing = der_of(tests::rsa_pkcs1_pem, "RSA PRIVATE KEY");
    trailing.push_back(0);
    CHECK(private_key_format::read(trailing).error().code() == errc::malformed_key);
}

TEST_CASE("an RSA key larger than any in use is refused before it is used")
{
    const octets modulus = der_unsigned(octets(max_rsa_bits / 8 + 1, 0xFF));
    const octets huge = der_encode(der_tag::sequence, octets{2, 1, 0}, modulus, octets{2, 1, 3}, octets{2, 1, 3});
    CHECK(private_key_format::read(huge).error().code() == errc::weak_key);
}

TEST_CASE("OpenSSL's form of DSA becomes PKCS #8 with its domain")
{
    const octets x = der_unsigned(octets{9, 8, 7});
    const octets p = der_unsigned(octets(128, 0xFF));
    const octets q = der_unsigned(octets(20, 0xFF));
    const octets g = der_unsigned(octets{2});
    const octets version{der_tag::integer, 1, 0};
    const auto format = private_key_format::read(der_encode(der_tag::sequence, version, p, q, g, der_unsigned(octets{3}), x));
    REQUIRE(format);
    const octets algorithm = der_encode(der_tag::sequence,
        der_encode(der_tag::object_identifier, subject_public_key_info::id_dsa), der_encode(der_tag::sequence, p, q, g));
    const octets expected = der_encode(der_tag::sequence, version, algorithm, der_encode(der_tag::octet_string, x));
    CHECK(octets{format->pkcs8().begin(), format->pkcs8().end()} == expected);

    const octets large = der_unsigned(octets(max_dsa_bits / 8 + 1, 0xFF));
    CHECK(private_key_format::read(der_encode(der_tag::sequence, version, large, q, g, der_unsigned(octets{3}), x)).error().code()
          == errc::weak_key);
}
