// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/service_configuration.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

TEST_CASE("a configuration is strict where nothing is said, and usable")
{
    service_configuration all;
    CHECK(all.require_ws_security);
    CHECK(all.require_basic_authentication);
    CHECK(all.wsdl_requires_soap_role);
    CHECK_FALSE(all.assume_confidential);
    CHECK_FALSE(all.debug);
    CHECK_FALSE(find_fault(all));
    CHECK(all.profile("none") == nullptr);
    CHECK(all.policy("") == nullptr);
}

TEST_CASE("wrong passwords are remembered for a second at least, and a day at most, and not without bounds")
{
    service_configuration all;
    all.failed_attempts.window = std::chrono::milliseconds{999};
    CHECK(find_fault(all)->key == "failed_attempts.window_seconds");
    all.failed_attempts.window = std::chrono::hours{25};
    CHECK(find_fault(all)->key == "failed_attempts.window_seconds");
    all.failed_attempts = {};
    for (const std::size_t bad : {std::size_t{999}, std::size_t{10'000'001}}) {
        all.failed_attempts.remembered = bad;
        CHECK(find_fault(all)->key == "failed_attempts.remembered");
    }
}

TEST_CASE("a Username profile stands beside an active X509 profile only, in a policy and without one")
{
    service_configuration all;
    security_profile people;
    people.name = "people";
    people.type = security_profile::kind::username;
    all.profiles = {people};
    CHECK(find_fault(all)->key == "security_profiles");
    security_profile partner;
    partner.name = "partner";
    partner.certificate = test_leaf();
    all.profiles.push_back(partner);
    CHECK_FALSE(find_fault(all));
    all.profiles[1].active = false;
    CHECK(find_fault(all)->expected == "expected an active profile of type X509 beside one of type Username");
    all.profiles[0].active = false;
    CHECK_FALSE(find_fault(all));  // that none is active, each request says
}

}  // namespace signet::tests
