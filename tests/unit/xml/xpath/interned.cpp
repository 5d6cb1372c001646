// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/interned.hpp>

#include "support/catch.hpp"

TEST_CASE("equal names have equal numbers, the empty one has 0")
{
    signet::interned_names names;
    CHECK(names.number("") == 0);
    const auto a = names.number("a");
    const auto b = names.number("b");
    CHECK(a != b);
    CHECK(names.number("a") == a);
    CHECK(names.find("b") == b);
    CHECK_FALSE(names.find("c").has_value());
    CHECK(names.text(a) == "a");
    CHECK(names.size() == 3);
}
