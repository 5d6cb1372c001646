// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/service_policy.hpp>

#include "support/catch.hpp"
#include "support/service_desk.hpp"

namespace signet::tests {

TEST_CASE("a policy has the active profiles that it names, or all where none is chosen, and says why it cannot be used")
{
    desk one;
    CHECK_FALSE(service_policy{one.configuration}.broken());
    CHECK(service_policy{one.configuration}.sign_required());
    CHECK(service_policy{one.configuration}.profiles().size() == 1);
    one.configuration.default_security_policy.clear();
    CHECK(service_policy{one.configuration}.profiles().size() == 2);
    one.configuration.profiles.clear();
    CHECK(service_policy{one.configuration}.broken() == ws_security_error::no_profiles);
    one.configuration.default_security_policy = one.configuration.policies.front().name;
    one.configuration.policies.front().type = security_policy::direction::outbound;
    CHECK(service_policy{one.configuration}.broken() == ws_security_error::policy_not_inbound);
}

TEST_CASE("what a policy lets through tells how the Body was signed, and by whom")
{
    desk one;
    const service_policy policy{one.configuration};
    const account_check nobody = [](std::string_view, const shown_password&) -> result<std::optional<user_account>> { return std::nullopt; };
    const profile_check check{nobody, [](const std::string&) { return std::optional<user_account>{}; }, [](const security_profile&, const error*) {}};
    const auto passed = policy.open_message(desk::by_partner(), {}, check);
    REQUIRE(passed);
    REQUIRE(passed->body != nullptr);
    CHECK(passed->body->apex == passed->opened.soap.body());
    CHECK(passed->outcome.signature->signer == test_leaf());
    CHECK(passed->outcome.met == std::vector<std::string>{"partner"});
    CHECK_FALSE(policy.open_message(desk::by_both("zoe", "zoe's password"), {}, check));  // no profile asks for a user
}

}  // namespace signet::tests
