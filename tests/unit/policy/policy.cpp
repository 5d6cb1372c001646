// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/policy.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct good : policy<timestamp<minutes<5>>, sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body, timestamp_header>>> {};

}  // namespace

TEST_CASE("a policy is empty, and publishes its steps")
{
    STATIC_REQUIRE(policy_type<good>);
    STATIC_REQUIRE(std::is_empty_v<good>);
    STATIC_REQUIRE_FALSE(policy_type<int>);
    CHECK(good::steps::size == 2);
}

}  // namespace signet::tests
