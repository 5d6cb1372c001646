// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/type_list.hpp>

#include "support/catch.hpp"

#include <type_traits>

using signet::type_list;

TEST_CASE("lists are joined in order")
{
    STATIC_REQUIRE(std::is_same_v<signet::concat<>, type_list<>>);
    STATIC_REQUIRE(std::is_same_v<signet::concat<type_list<int>>, type_list<int>>);
    STATIC_REQUIRE(std::is_same_v<signet::concat<type_list<int>, type_list<>, type_list<char, int>>, type_list<int, char, int>>);
}

TEST_CASE("each type is kept once, where it first stands")
{
    STATIC_REQUIRE(std::is_same_v<signet::unique<type_list<>>, type_list<>>);
    STATIC_REQUIRE(std::is_same_v<signet::unique<type_list<int, char, int, long, char>>, type_list<int, char, long>>);
}

TEST_CASE("a list knows what it has and how many")
{
    STATIC_REQUIRE(signet::one_of<char, type_list<int, char>>);
    STATIC_REQUIRE(!signet::one_of<long, type_list<int, char>>);
    STATIC_REQUIRE(!signet::one_of<int, type_list<>>);
    CHECK(type_list<int, char, int>::size == 3);
}
