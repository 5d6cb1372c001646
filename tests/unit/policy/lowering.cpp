// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/lowering.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct both : policy<lax_layout, timestamp<minutes<2>>,
                  optional<sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>>,
                  sign<hmac_sha256, exclusive_c14n, key_by_name, parts<timestamp_header>>> {};

}  // namespace

TEST_CASE("a policy becomes data, a step at a time, and the types it admits")
{
    constexpr const auto& required = requirements_of<both>;
    STATIC_REQUIRE(required.lax_layout);
    STATIC_REQUIRE_FALSE(required.admits_more);
    REQUIRE(required.steps.size() == 3);
    CHECK(required.steps[0].lifetime == std::chrono::minutes{2});
    CHECK(required.steps[1].optional);
    CHECK(required.steps[1].adds_token);
    CHECK(required.steps[2].methods[0] == hmac_sha256::uri);
    STATIC_REQUIRE(std::is_same_v<admitted_of<both>::signature_methods, type_list<rsa_sha256, hmac_sha256>>);
    STATIC_REQUIRE(std::is_same_v<admitted_of<both>::digests, type_list<sha256>>);
    STATIC_REQUIRE(admitted_of<both>::tokens::size == 0);
}

}  // namespace signet::tests
