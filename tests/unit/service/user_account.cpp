// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/user_account.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a field of a user is its name, or what the administrator set")
{
    const user_account zoe{"zoe", {{"email", "zoe@example.org"}}, {}};
    CHECK(zoe.field("user_name") == "zoe");
    CHECK(zoe.field("email") == "zoe@example.org");
    CHECK_FALSE(zoe.field("phone"));
    CHECK_FALSE(zoe.internal_integration);
}

}  // namespace signet::tests
