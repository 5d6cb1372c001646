// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/security_policy.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a policy requires signatures and all of its profiles unless it says otherwise")
{
    const security_policy one;
    CHECK(one.sign_required);
    CHECK(one.type == security_policy::direction::inbound);
    CHECK(one.authenticate == security_policy::mode::all);
}

}  // namespace signet::tests
