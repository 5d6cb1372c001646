// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/signature_terms.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/dsa_sha256.hpp>
#include <signet/algorithm/ecdsa_sha256.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

using namespace signet;

TEST_CASE("terms that nobody states take nothing beyond what a method asks for")
{
    constexpr signature_terms none;
    CHECK(none.truncation == mac_truncation::none());
    CHECK_FALSE(none.least_bits<rsa_sha256>());
    CHECK_FALSE(none.least_bits<hmac_sha256>());
    CHECK_FALSE(none.least_bits<ecdsa_sha256>());
    CHECK_FALSE(none.uneven_ecdsa_values);
}

TEST_CASE("terms are for the keys of their kind")
{
    constexpr signature_terms old = legacy::lenient_terms();
    CHECK(old.least_bits<rsa_sha256>() == 1024);
    CHECK(old.least_bits<dsa_sha256>() == 1024);
    CHECK(old.least_bits<hmac_sha256>() == 32);
    CHECK(old.least_bits<ecdsa_sha256>() == 224);
    CHECK_FALSE(old.least_bits<eddsa_ed25519>());
    CHECK(old.truncation.least_bits(512) == 80);
    CHECK(old.uneven_ecdsa_values);
}
