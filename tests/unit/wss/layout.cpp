// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/layout.hpp>

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/policy.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

using signs = sign<hmac_sha256, exclusive_c14n, key_by_name, parts<body>>;
struct strict : policy<signs> {};
struct lax : policy<lax_layout, signs> {};

}  // namespace

TEST_CASE("a policy is strict unless it says otherwise")
{
    STATIC_REQUIRE_FALSE(requirements_of<strict>.lax_layout);
    STATIC_REQUIRE(requirements_of<lax>.lax_layout);
    CHECK(requirements_of<lax>.steps.size() == 1);
}

}  // namespace signet::tests
