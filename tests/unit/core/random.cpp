// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/random.hpp>

#include "support/catch.hpp"

#include <array>
#include <cstdint>
#include <span>

TEST_CASE("a source fills what it is given, from the state it refers to")
{
    std::uint8_t next = 7;
    const signet::random_source counting{[](void* state, std::span<std::uint8_t> out) {
                                             for (auto& each : out) {
                                                 each = (*static_cast<std::uint8_t*>(state))++;
                                             }
                                         },
                                         &next};
    std::array<std::uint8_t, 3> out{};
    counting.fill(out);
    CHECK(out == std::array<std::uint8_t, 3>{7, 8, 9});
    const signet::random_source copy = counting;
    copy.fill(out);
    CHECK(out == std::array<std::uint8_t, 3>{10, 11, 12});
    CHECK(next == 13);
}
