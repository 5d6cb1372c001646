// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/padding.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>

using namespace signet;

TEST_CASE("a scheme and a digest have one name in Botan")
{
    CHECK(padding_of_digest<rsa_sha256>() == "PKCS1v15(Raw,SHA-256)");
    CHECK(padding_of_digest<rsa_sha512>() == "PKCS1v15(Raw,SHA-512)");
}

TEST_CASE("an RSA signature has as many octets as its modulus")
{
    CHECK(value_octets<rsa_sha256>(2048) == 256);
    CHECK(value_octets<rsa_sha256>(2049) == 257);
}
