// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/timestamp.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a timestamp step carries its lifetime")
{
    STATIC_REQUIRE(timestamp<seconds<90>>::requirement.kind == step_kind::timestamp);
    STATIC_REQUIRE(timestamp<seconds<90>>::requirement.lifetime == std::chrono::seconds{90});
    CHECK(timestamp<minutes<5>>::sender_needs::size == 0);
}

}  // namespace signet::tests
