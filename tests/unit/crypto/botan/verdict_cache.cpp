// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/verdict_cache.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

#include <signet/core/date_time.hpp>

using namespace signet;
using namespace signet::tests;

TEST_CASE("a verdict is found for the very certificates it is about")
{
    verdict_cache cache;
    const instant at = *parse_utc("2026-11-22T00:00:00Z");
    const std::vector<certificate> came_along{intermediate_ca()};
    const auto key = verdict_cache::key_of(intermediate_leaf(), came_along);
    CHECK_FALSE(cache.find(key, at));
    cache.add(key, {intermediate_leaf(), intermediate_ca(), test_ca()});
    REQUIRE(cache.find(key, at));
    CHECK(cache.find(key, at)->size() == 3);
    CHECK_FALSE(cache.find(verdict_cache::key_of(intermediate_leaf(), {}), at));
    CHECK_FALSE(cache.find(verdict_cache::key_of(intermediate_ca(), std::vector<certificate>{intermediate_leaf()}), at));
}

TEST_CASE("a verdict holds while each certificate of the path does")
{
    verdict_cache cache;
    cache.add({}, {test_leaf(), test_ca()});
    CHECK(cache.find({}, *parse_utc("2046-01-01T00:00:00Z")));
    CHECK_FALSE(cache.find({}, *parse_utc("2046-01-01T00:00:01Z")));
    CHECK_FALSE(cache.find({}, *parse_utc("2025-12-31T23:59:59Z")));
}

TEST_CASE("the oldest verdict goes when there are too many")
{
    verdict_cache cache;
    const instant at = *parse_utc("2026-11-22T00:00:00Z");
    for (std::size_t i = 0; i <= verdict_cache::max_entries; ++i) {
        cache.add({static_cast<std::uint8_t>(i)}, {test_leaf()});
    }
    CHECK_FALSE(cache.find({0}, at));
    CHECK(cache.find({1}, at));
    CHECK(cache.find({static_cast<std::uint8_t>(verdict_cache::max_entries)}, at));
}
