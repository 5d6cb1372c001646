// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/service_x509_username.hpp>

#include <signet/check/coverage.hpp>
#include <signet/policy/lowering.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a client of a service signs Body, Timestamp and its user name, whose password is a digest")
{
    STATIC_REQUIRE(check::always_covers<service_x509_username, body>);
    STATIC_REQUIRE(check::always_covers<service_x509_username, timestamp_header>);
    STATIC_REQUIRE(check::always_covers<service_x509_username, username_header>);
    STATIC_REQUIRE_FALSE(admitted_of<service_x509_username>::encrypts);
    const auto& steps = requirements_of<service_x509_username>.steps;
    REQUIRE(steps.size() == 3);
    CHECK(steps[1].passwords.front() == password_kind::digest);
}

}  // namespace signet::tests
