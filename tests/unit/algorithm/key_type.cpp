// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/key_type.hpp>

#include "support/catch.hpp"

TEST_CASE("keys are of three types, one of them symmetric")
{
    CHECK(signet::rsa::name == "RSA");
    CHECK(signet::ec::name == "EC");
    CHECK(signet::shared::name == "shared");
    CHECK(!signet::rsa::symmetric);
    CHECK(!signet::ec::symmetric);
    CHECK(signet::shared::symmetric);
    STATIC_REQUIRE(!signet::key_type<int>);
}
