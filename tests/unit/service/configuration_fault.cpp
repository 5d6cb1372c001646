// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/configuration_fault.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

TEST_CASE("a configuration in which nothing is said has no fault")
{
    CHECK_FALSE(find_fault({}));
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

TEST_CASE("a profile matches a field that some user has, unless the program brings the passwords and their directory")
{
    service_configuration all;
    security_profile partner;
    partner.name = "partner";
    partner.certificate = test_leaf();
    security_profile people;
    people.name = "people";
    people.type = security_profile::kind::username;
    people.user_field = "mail";
    all.profiles = {partner, people};
    CHECK_FALSE(find_fault(all));
    local_user zoe;
    zoe.account.name = "zoe";
    zoe.account.fields = {{"email", "zoe@example.org"}};
    all.users = {zoe};
    CHECK_FALSE(find_fault(all));
    all.users.front().password = password_record::of_clear(secret{"sesame"});
    CHECK(find_fault(all)->key == "security_profiles[1].user_field");
    all.profiles[1].user_field = "email";
    CHECK_FALSE(find_fault(all));
    all.profiles[1].user_field = "";
    CHECK(find_fault(all)->key == "security_profiles[1].user_field");
}

}  // namespace signet::tests
