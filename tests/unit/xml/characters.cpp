// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/characters.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

using namespace signet;

TEST_CASE("the characters of XML are those of production 2")
{
    for (const char32_t c : {0x9U, 0xAU, 0xDU, 0x20U, 0x7FU, 0x80U, 0xD7FFU, 0xE000U, 0xFFFDU, 0x10000U, 0x1FFFEU, 0x10FFFFU}) {
        CHECK(is_xml_character(c));
    }
    for (const char32_t c : {0x0U, 0x8U, 0xBU, 0xCU, 0xEU, 0x1FU, 0xD800U, 0xDFFFU, 0xFFFEU, 0xFFFFU, 0x110000U}) {
        CHECK_FALSE(is_xml_character(c));
    }
}

TEST_CASE("the characters of names are those of the fifth edition")
{
    for (const char32_t c :
        {U'a', U'Z', U'_', U'\u00C0', U'\u00FF', U'\u0370', U'\u200C', U'\u2C00', U'\U00010000', U'\U000EFFFF'}) {
        CHECK(is_name_start(c));
        CHECK(is_name_character(c));
    }
    for (const char32_t c : {U'0', U'-', U'.', U'\u00B7', U'\u0300', U'\u203F', U'\u2040'}) {
        CHECK_FALSE(is_name_start(c));
        CHECK(is_name_character(c));
    }
    for (const char32_t c : {U' ', U':', U'@', U'\u00D7', U'\u00F7', U'\u037E', U'\u2000', U'\u2190', U'\uFFFE', U'\U000F0000'}) {
        CHECK_FALSE(is_name_start(c));
        CHECK_FALSE(is_name_character(c));
    }
}

TEST_CASE("every character of UTF-8 is read as it was written")
{
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string text;
        append_utf8(text, c);
        const utf8_character read = decode_utf8(text.data(), text.data() + text.size());
        if (read.value != c || read.size != text.size()) {
            FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c));
        }
        const utf8_character cut = decode_utf8(text.data(), text.data() + text.size() - 1);
        if (cut.size != 0) {
            FAIL_CHECK("U+" << std::hex << static_cast<unsigned>(c) << " cut short");
        }
    }
    const std::string_view last = "\xF4\x8F\xBF\xBF";
    CHECK(decode_utf8(last.data(), last.data() + last.size()).value == 0x10FFFF);
}

TEST_CASE("octets that are not UTF-8 are no character")
{
    for (const std::string_view text : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x80\x80",
             "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xE2\x82", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF",
             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xF8\x88\x80\x80\x80", "\xFE", "\xFF", "\xF0\x9F\x98"}) {
        CHECK(decode_utf8(text.data(), text.data() + text.size()).size == 0);
        CHECK_FALSE(is_xml_text(text));
        CHECK_FALSE(is_ncname(text));
    }
}

TEST_CASE("text that XML can hold is told from other octets")
{
    CHECK(is_xml_text(""));
    CHECK(is_xml_text("a\tb\r\n\xE2\x82\xAC\xF0\x9F\x98\x80"));
    CHECK_FALSE(is_xml_text(std::string_view{"a\0b", 3}));
    CHECK_FALSE(is_xml_text("a\x1B"));
    CHECK_FALSE(is_xml_text("\xEF\xBF\xBF"));
}

TEST_CASE("a name without colon is told from other text")
{
    for (const char* name : {"a", "_1", "X-.\xC2\xB7", "\xC3\xA9t\xC3\xA9"}) {
        CHECK(is_ncname(name));
    }
    for (const char* name : {"", "1a", "-a", "a:b", "a b", ".a", "a\xC3\x97"}) {
        CHECK_FALSE(is_ncname(name));
    }
}

TEST_CASE("what XML cannot hold is replaced, nothing is cut")
{
    CHECK(to_xml_text("plain") == "plain");
    CHECK(to_xml_text(std::string_view{"a\0b", 3})
          == "a\xEF\xBF\xBD"
             "b");
    CHECK(to_xml_text("\xFF\xC3\xA9") == "\xEF\xBF\xBD\xC3\xA9");
    CHECK(to_xml_text("\xEF\xBF\xBE") == "\xEF\xBF\xBD");
    CHECK(to_xml_text("") == "");
}

TEST_CASE("the case of ASCII letters can be left out of account")
{
    CHECK(equal_ignoring_case("utf-8", "UTF-8"));
    CHECK_FALSE(equal_ignoring_case("utf-8", "utf8"));
    CHECK_FALSE(equal_ignoring_case("a", "b"));
    CHECK_FALSE(equal_ignoring_case("[", "{"));
}

TEST_CASE("the white space around a text is taken off")
{
    CHECK(signet::trimmed(" \t a b\r\n") == "a b");
    CHECK(signet::trimmed(" \n ").empty());
    CHECK(signet::trimmed("") == "");
}
