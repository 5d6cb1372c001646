// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/padding.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/dsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha3_256.hpp>
#include <signet/algorithm/ecdsa_sha512.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/eddsa_ed25519ph.hpp>
#include <signet/algorithm/eddsa_ed448.hpp>
#include <signet/algorithm/eddsa_ed448ph.hpp>
#include <signet/algorithm/rsa_pss_sha3_512.hpp>
#include <signet/algorithm/rsa_pss_sha512.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>

using namespace signet;

TEST_CASE("a scheme and a digest have one name in Botan")
{
    CHECK(padding_of<rsa_sha256>() == "PKCS1v15(Raw,SHA-256)");
    CHECK(padding_of<rsa_sha512>() == "PKCS1v15(Raw,SHA-512)");
    CHECK(padding_of<rsa_pss_sha512>() == "PSSR_Raw(SHA-512,MGF1,64)");
    CHECK(padding_of<ecdsa_sha256>() == "Raw(SHA-256)");
    CHECK(padding_of<ecdsa_sha3_256>() == "Raw(SHA-3(256))");
    CHECK(padding_of<dsa_sha256>() == "Raw(SHA-256)");
    CHECK(padding_of<rsa_pss_sha3_512>() == "PSSR_Raw(SHA-3(512),MGF1,64)");
    CHECK(padding_of<eddsa_ed25519>() == "Pure");
    CHECK(padding_of<eddsa_ed25519ph>() == "Ed25519ph");
    CHECK(padding_of<eddsa_ed448ph>() == "Ed448ph");
}

TEST_CASE("an RSA signature has as many octets as its modulus")
{
    CHECK(value_octets<rsa_sha256>(2048) == 256);
    CHECK(value_octets<rsa_sha256>(2049) == 257);
    CHECK(value_octets<rsa_pss_sha512>(3072) == 384);
}

TEST_CASE("an ECDSA signature has two numbers as long as the field, an Ed25519 one 64 octets, an Ed448 one 114")
{
    CHECK(value_octets<ecdsa_sha256>(256) == 64);
    CHECK(value_octets<ecdsa_sha256>(384) == 96);
    CHECK(value_octets<ecdsa_sha512>(521) == 132);
    CHECK(value_octets<eddsa_ed25519>(255) == 64);
    CHECK(value_octets<eddsa_ed448>(448) == 114);
}

TEST_CASE("a DSA signature has two numbers as long as the order of its group")
{
    CHECK(value_octets<dsa_sha256>(256) == 64);
    CHECK(value_octets<dsa_sha256>(160) == 40);
}
