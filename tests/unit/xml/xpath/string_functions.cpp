// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/string_functions.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <optional>

using namespace signet;

TEST_CASE("substrings are those of XPath 1.0, 4.2")
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(xpath_substring("12345", 2, 3) == "234");
    CHECK(xpath_substring("12345", 2, std::nullopt) == "2345");
    CHECK(xpath_substring("12345", 1.5, 2.6) == "234");
    CHECK(xpath_substring("12345", 0, 3) == "12");
    CHECK(xpath_substring("12345", std::nan(""), 3).empty());
    CHECK(xpath_substring("12345", 1, std::nan("")).empty());
    CHECK(xpath_substring("12345", -42, infinity) == "12345");
    CHECK(xpath_substring("12345", -infinity, infinity).empty());
    CHECK(xpath_substring("12345", -infinity, std::nullopt) == "12345");
    CHECK(xpath_substring("\xC3\xA4\xF0\x9F\x98\x80z", 2, 1) == "\xF0\x9F\x98\x80");
}

TEST_CASE("characters are counted, translated and normalized, not octets")
{
    CHECK(xpath_string_length("\xC3\xA4\xF0\x9F\x98\x80z") == 3);
    CHECK(xpath_string_length("\xFF\xC3") == 2);
    CHECK(xpath_translate("bar", "abc", "ABC") == "BAr");
    CHECK(xpath_translate("--aaa--", "abc-", "ABC") == "AAA");
    CHECK(xpath_translate("aa", "aa", "xy") == "xx");
    CHECK(xpath_translate("\xC3\xA4z", "z\xC3\xA4", "\xC3\xA4") == "\xC3\xA4");
    CHECK(xpath_normalize_space(" \t a  b\r\nc ") == "a b c");
    CHECK(xpath_normalize_space("").empty());
}

TEST_CASE("a language has kinds")
{
    CHECK(is_language("en", "EN"));
    CHECK(is_language("en-us", "en"));
    CHECK_FALSE(is_language("enx", "en"));
    CHECK_FALSE(is_language("e", "en"));
}
