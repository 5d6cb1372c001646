// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/position.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("a place counts lines and columns from one")
{
    CHECK(position_of("abc", 0) == position{1, 1});
    CHECK(position_of("abc", 2) == position{1, 3});
    CHECK(position_of("a\nb", 2) == position{2, 1});
    CHECK(position_of("", 0) == position{1, 1});
    CHECK(position_of("ab", 100) == position{1, 3});
}

TEST_CASE("every kind of line end counts once")
{
    CHECK(position_of("a\r\nb", 3) == position{2, 1});
    CHECK(position_of("a\rb", 2) == position{2, 1});
    CHECK(position_of("\n\n\r\n\r\rx", 6) == position{6, 1});
}

TEST_CASE("columns count characters, not octets")
{
    CHECK(position_of("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80x", 9) == position{1, 4});
}

TEST_CASE("a place is put in words") { CHECK(to_text(position{3, 14}) == "line 3, column 14"); }
