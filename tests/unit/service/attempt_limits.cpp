// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/attempt_limits.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("wrong passwords are limited unless somebody says otherwise, one address before one name")
{
    constexpr attempt_limits usual;
    CHECK(usual.per_user > 0);
    CHECK(usual.per_address > usual.per_user);
    CHECK(usual.per_user_anywhere > usual.per_address);
    CHECK(usual.remembered >= attempt_limits::least_remembered);
    CHECK(usual.window == std::chrono::minutes{5});
}

}  // namespace signet::tests
