// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/allow_legacy.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/policy/policy.hpp>

#include "support/catch.hpp"
#include "support/encryptions.hpp"

namespace signet::tests {

TEST_CASE("a broken algorithm is admitted by name only")
{
    using signs = sign<legacy::rsa_sha1, exclusive_c14n, x509_direct, parts<body>>;
    STATIC_REQUIRE_FALSE(check::valid_policy<signs>);
    STATIC_REQUIRE_FALSE(check::valid_policy<signs, allow_legacy<legacy::sha1>>);
    STATIC_REQUIRE_FALSE(check::valid_policy<signs, allow_legacy<legacy::rsa_sha1>>);  // its references use SHA-1 as well
    STATIC_REQUIRE(check::valid_policy<signs, allow_legacy<legacy::rsa_sha1, legacy::sha1>>);
    CHECK(allow_legacy<legacy::sha1>::list::size == 1);
}

TEST_CASE("what a policy encrypts with is admitted by name as well")
{
    using encrypts = body_by<legacy::rsa_1_5>;
    STATIC_REQUIRE_FALSE(check::valid_policy<x509_over<body>, encrypts>);
    STATIC_REQUIRE_FALSE(check::valid_policy<allow_legacy<legacy::rsa_sha1>, x509_over<body>, encrypts>);
    CHECK(check::valid_policy<allow_legacy<legacy::rsa_1_5>, x509_over<body>, encrypts>);
}

TEST_CASE("CBC under a signature of the plaintext is a use that is admitted by name")
{
    STATIC_REQUIRE_FALSE(check::valid_policy<x509_over<body>, cbc_hides<body>>);
    STATIC_REQUIRE_FALSE(check::valid_policy<allow_legacy<aes256_cbc>, x509_over<body>, cbc_hides<body>>);
    CHECK(check::valid_policy<allow_legacy<legacy::cbc_under_plaintext_signature>, x509_over<body>, cbc_hides<body>>);
}

}  // namespace signet::tests
