// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/service_inbound.hpp>

#include <signet/check/call.hpp>
#include <signet/check/coverage.hpp>
#include <signet/policy/lowering.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a service is compiled with modern algorithms, and always covers Body and Timestamp")
{
    STATIC_REQUIRE(check::always_covers<service_inbound, body>);
    STATIC_REQUIRE(check::always_covers<service_inbound, timestamp_header>);
    STATIC_REQUIRE(check::covers<service_inbound, username_header>);
    STATIC_REQUIRE_FALSE(check::always_covers<service_inbound, username_header>);
    STATIC_REQUIRE(admitted_of<service_inbound>::signature_methods::size == 3);
    STATIC_REQUIRE_FALSE(admitted_of<service_inbound>::encrypts);
    CHECK(requirements_of<service_inbound>.lax_layout);
}

}  // namespace signet::tests
