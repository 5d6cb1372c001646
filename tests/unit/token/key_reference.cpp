// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/key_reference.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the ways to refer to a key differ in what they name and what they add")
{
    STATIC_REQUIRE(x509_direct::names_certificate);
    STATIC_REQUIRE(x509_direct::adds_token);
    STATIC_REQUIRE(x509_carried::names_certificate);
    STATIC_REQUIRE_FALSE(x509_carried::adds_token);
    STATIC_REQUIRE_FALSE(key_by_name::names_certificate);
    STATIC_REQUIRE(x509_direct::kind == x509_carried::kind);
    STATIC_REQUIRE_FALSE(key_reference<int>);
    CHECK(key_by_name::kind == key_reference_kind::key_name);
}

}  // namespace signet::tests
