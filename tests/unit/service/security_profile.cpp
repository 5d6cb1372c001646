// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/security_profile.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a profile is active, binds no session and matches user names unless it says otherwise")
{
    const security_profile one;
    CHECK(one.active);
    CHECK_FALSE(one.bind_session);
    CHECK(one.type == security_profile::kind::x509);
    CHECK(one.user_field == "user_name");
}

}  // namespace signet::tests
