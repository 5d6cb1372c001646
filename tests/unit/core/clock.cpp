// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/clock.hpp>

#include "support/catch.hpp"

#include <chrono>

TEST_CASE("a fixed clock stands still at its instant")
{
    const signet::instant at{std::chrono::milliseconds{1'234'567}};
    const auto stopped = signet::clock::fixed(at);
    CHECK(stopped.now() == at);
    CHECK(stopped.now() == at);
}

TEST_CASE("the default clock is the system's, to the millisecond")
{
    const auto before = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const auto now = signet::clock{}.now();
    const auto after = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    CHECK(before <= now);
    CHECK(now <= after);
}
