// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/well_formed.hpp>

#include "support/catch.hpp"
#include "support/encryptions.hpp"

using namespace signet;

TEST_CASE("an item is well-formed when each of its arguments is what it must be")
{
    CHECK(check::well_formed<tests::fresh, optional<tests::digest_user>, tests::x509_over<body>, token<tests::licence>,
        lax_layout>);
    CHECK_FALSE(check::well_formed<tests::x509_over<int>>);
    CHECK_FALSE(check::well_formed<tests::fresh, timestamp<int>>);
    CHECK_FALSE(check::well_formed<optional<username_token<int>>>);
}

TEST_CASE("an encryption is well-formed when its methods, its parts and its reference are")
{
    CHECK(check::well_formed<tests::gcm_hides<body, signature_header>, optional<tests::wrapped_hides<body>>, tests::cbc_allowed>);
    CHECK_FALSE(check::well_formed<encrypt<kw_aes256, rsa_oaep_sha256, parts<body>>>);
    CHECK_FALSE(check::well_formed<encrypt<aes256_gcm, aes256_gcm, parts<body>>>);
    CHECK_FALSE(check::well_formed<encrypt<aes256_gcm, rsa_oaep_sha256, body>>);
    CHECK_FALSE(check::well_formed<encrypt<aes256_gcm, rsa_oaep_sha256, parts<int>>>);
    CHECK_FALSE(check::well_formed<encrypt<aes256_gcm, rsa_oaep_sha256, parts<body>, int>>);
}
