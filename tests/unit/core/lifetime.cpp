// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/lifetime.hpp>

#include "support/catch.hpp"

#include <chrono>

TEST_CASE("a lifetime is so many milliseconds")
{
    CHECK(signet::milliseconds<1>::value == std::chrono::milliseconds{1});
    CHECK(signet::seconds<2>::value == std::chrono::seconds{2});
    CHECK(signet::minutes<5>::value == std::chrono::minutes{5});
    CHECK(signet::hours<24>::value == std::chrono::hours{24});
}

TEST_CASE("only lifetimes are lifetimes")
{
    STATIC_REQUIRE(signet::lifetime<signet::minutes<5>>);
    STATIC_REQUIRE(!signet::lifetime<int>);
    STATIC_REQUIRE(!signet::lifetime<std::chrono::minutes>);
}
