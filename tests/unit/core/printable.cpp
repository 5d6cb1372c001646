// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/printable.hpp>

#include "support/catch.hpp"

#include <string>

using signet::printable;

TEST_CASE("a short value is printed as it is")
{
    CHECK(printable("Body-1 \xC3\xA9") == "Body-1 \xC3\xA9");
    CHECK(printable("").empty());
}

TEST_CASE("control characters and line ends do not reach a log")
{
    CHECK(printable("a\nb\r\t\x1B[31m\x7F") == "a?b???[31m?");
    CHECK(printable("a\xC2\x85" "b\xC2\x9B\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xA7\xC2\xA0\xC2") == "a?b???\xE2\x80\xA7\xC2\xA0\xC2");
    for (const char* const line : {"a\n", "\x7F", "a\xC2\x85", "\xE2\x80\xA8" "b"}) {
        CHECK_FALSE(signet::detail::is_printable(line));
    }
    CHECK(signet::detail::is_printable("a b \xC3\xA9\xC2\xA0\xE2\x80\xA7\xE2\x80"));
}

TEST_CASE("a long value is cut between characters")
{
    CHECK(printable(std::string(81, 'x')) == std::string(80, 'x') + "...");
    CHECK(printable("ab\xE2\x82\xAC"
                    "c",
              3)
          == "ab...");
    CHECK(printable("ab\xE2\x82\xAC"
                    "c",
              5)
          == "ab\xE2\x82\xAC...");
}
