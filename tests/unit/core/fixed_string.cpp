// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/fixed_string.hpp>

#include "support/catch.hpp"

#include <string_view>
#include <type_traits>

namespace {

template <signet::fixed_string Text>
struct named {
    static constexpr std::string_view name = Text.view();
};

}  // namespace

TEST_CASE("a literal as a template argument is its text, without the zero octet")
{
    CHECK(named<"urn:example">::name == "urn:example");
    CHECK(named<"">::name.empty());
    CHECK(named<"urn:example">::name.size() == 11);
}

TEST_CASE("equal literals make one type, others make others")
{
    STATIC_REQUIRE(std::is_same_v<named<"a">, named<"a">>);
    STATIC_REQUIRE(!std::is_same_v<named<"a">, named<"b">>);
    STATIC_REQUIRE(!std::is_same_v<named<"a">, named<"aa">>);
}
