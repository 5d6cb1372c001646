// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/check/policy_gate.hpp>

#include "support/catch.hpp"
#include "support/encryptions.hpp"

using namespace signet;

// What the gates refuse is in tests/reject/ and tests/static/policies.cpp.
TEST_CASE("items that keep the rules pass their gates")
{
    CHECK(sizeof(check::policy_gate<tests::fresh, tests::x509_over<body, timestamp_header>>) > 0);
    CHECK(check::valid_policy<tests::fresh, tests::x509_over<body, timestamp_header>>);
    CHECK_FALSE(check::valid_policy<tests::fresh, tests::x509_over<body>>);
}

TEST_CASE("items that encrypt pass their gates when they keep the rules")
{
    CHECK(sizeof(check::policy_gate<tests::x509_over<body>, tests::gcm_hides<body, signature_header>>) > 0);
    CHECK(check::valid_policy<tests::x509_over<body>, tests::gcm_hides<body>, tests::wrapped_hides<signature_header>>);
    CHECK_FALSE(check::valid_policy<tests::x509_over<body>, tests::cbc_hides<body>>);
    CHECK_FALSE(check::valid_policy<tests::gcm_hides<body>>);
}

TEST_CASE("an algorithm that is listed twice is judged once")
{
    CHECK(check::valid_policy<sign<any_of<rsa_sha256, rsa_sha256>, exclusive_c14n, x509_direct, parts<body>>>);
}
