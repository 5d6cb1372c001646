// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/random.hpp>

#include "support/catch.hpp"

#include <signet/core/octets.hpp>

#include <algorithm>

using namespace signet;

TEST_CASE("the system's randomness fills all it is given")
{
    octets first(64), second(64);
    system_random().fill(first);
    system_random().fill(second);
    CHECK(first != second);
    CHECK(std::count(first.begin(), first.end(), 0) < 16);
    system_random().fill({});
}

TEST_CASE("Botan draws from a random source what that gives")
{
    std::uint8_t next = 0;
    const random_source counting{[](void* state, std::span<std::uint8_t> out) {
                                     for (auto& octet : out) {
                                         octet = (*static_cast<std::uint8_t*>(state))++;
                                     }
                                 },
        &next};
    random_adapter generator{counting};
    octets drawn(4);
    generator.randomize(drawn.data(), drawn.size());
    CHECK(drawn == octets{0, 1, 2, 3});
    CHECK(generator.next_byte() == 4);
    CHECK(generator.is_seeded());
    CHECK_FALSE(generator.accepts_input());
}
