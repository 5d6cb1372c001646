// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/any_of.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/sha256.hpp>
#include <signet/algorithm/sha512.hpp>

#include <type_traits>

TEST_CASE("a choice admits each of its algorithms and prefers the first")
{
    using choice = signet::any_of<signet::sha512, signet::sha256>;
    STATIC_REQUIRE(std::is_same_v<signet::alternatives<choice>, signet::type_list<signet::sha512, signet::sha256>>);
    STATIC_REQUIRE(std::is_same_v<signet::preferred<choice>, signet::sha512>);
}

TEST_CASE("a single algorithm is a choice of one")
{
    STATIC_REQUIRE(std::is_same_v<signet::alternatives<signet::sha256>, signet::type_list<signet::sha256>>);
    STATIC_REQUIRE(std::is_same_v<signet::preferred<signet::sha256>, signet::sha256>);
}
