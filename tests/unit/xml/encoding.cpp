// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/encoding.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

using namespace signet;

namespace {

std::string utf16(std::u16string_view text, bool big_endian, bool mark = true)
{
    std::string octets;
    const auto put = [&](char16_t unit) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        octets += big_endian ? high : low;
        octets += big_endian ? low : high;
    };
    if (mark) {
        put(0xFEFF);
    }
    for (const char16_t unit : text) {
        put(unit);
    }
    return octets;
}

errc code_of_text(const result<std::string>& text) { return text ? errc{} : text.error().code(); }

}  // namespace

TEST_CASE("UTF-8 is left as it is, but for its byte order mark")
{
    CHECK(to_utf8("<a/>") == "<a/>");
    CHECK(to_utf8("\xEF\xBB\xBF<a/>") == "<a/>");
    CHECK(to_utf8("\xEF\xBB\xBF\xEF\xBB\xBF<a/>") == "\xEF\xBB\xBF<a/>");
    CHECK(to_utf8("<?xml version='1.0' encoding='utf-8'?><a/>").has_value());
    CHECK(to_utf8("<?xml version='1.0' encoding=\"UTF-8\"?><a/>").has_value());
    CHECK(to_utf8("") == "");
    CHECK(to_utf8("<") == "<");
}

TEST_CASE("UTF-16 with a byte order mark is transcoded")
{
    for (const bool big_endian : {false, true}) {
        CHECK(to_utf8(utf16(u"<a>\u00E9\u20AC\U0001F600</a>", big_endian)) == "<a>\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80</a>");
        CHECK(to_utf8(utf16(u"<?xml version='1.0' encoding='UTF-16'?><a/>", big_endian)).has_value());
        CHECK(to_utf8(utf16(u"", big_endian)) == "");
    }
}

TEST_CASE("UTF-16 with half a character is refused")
{
    for (const bool big_endian : {false, true}) {
        for (const std::u16string& text : {std::u16string{0xD800}, std::u16string{0xDC00}, std::u16string{0xD800, u'a'},
                 std::u16string{0xDC00, 0xD800}, std::u16string{0xD800, 0xD800, 0xDC00}}) {
            CHECK(code_of_text(to_utf8(utf16(text, big_endian))) == errc::malformed_encoding);
        }
        CHECK(code_of_text(to_utf8(utf16(u"<a/>", big_endian) + 'x')) == errc::malformed_encoding);
    }
}

TEST_CASE("other encodings are refused")
{
    using namespace std::literals;
    for (const std::string& text : {utf16(u"<a/>", true, false), utf16(u"<a/>", false, false), "\xFF\xFE\0\0<\0\0\0"s,
             "\0\0\xFE\xFF\0\0\0<"s, "\0\0\0<"s, "<?xml version='1.0' encoding='ISO-8859-1'?><a/>"s,
             "<?xml version='1.0' encoding='UTF-7'?><a/>"s, "<?xml version='1.0' encoding='windows-1252' ?><a/>"s}) {
        CHECK(code_of_text(to_utf8(text)) == errc::unsupported_encoding);
    }
}

TEST_CASE("a declaration that contradicts the octets is refused")
{
    CHECK(code_of_text(to_utf8("<?xml version='1.0' encoding='UTF-16'?><a/>")) == errc::unsupported_encoding);
    CHECK(code_of_text(to_utf8("\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-16'?><a/>")) == errc::unsupported_encoding);
    CHECK(code_of_text(to_utf8(utf16(u"<?xml version='1.0' encoding='UTF-8'?><a/>", true))) == errc::unsupported_encoding);
}

TEST_CASE("the declared encoding is read from the declaration only")
{
    CHECK(declared_encoding("<?xml version='1.0' encoding='x'?>") == "x");
    CHECK(declared_encoding("<?xml version='1.0' encoding = \"y\" standalone='no'?>") == "y");
    CHECK(declared_encoding("<?xml version='1.0'?><a encoding='x'/>").empty());
    CHECK(declared_encoding("<?xmlx encoding='x'?>").empty());
    CHECK(declared_encoding("<?xml version='1.0' encoding").empty());
    CHECK(declared_encoding("<?xml version='1.0' encoding='x").empty());
    CHECK(declared_encoding("<a/>").empty());
}

TEST_CASE("what is dropped at the start is known beforehand")
{
    CHECK(dropped_by_to_utf8("<a/>") == 0U);
    CHECK(dropped_by_to_utf8("\xEF\xBB\xBF<a/>") == 3U);
    CHECK(dropped_by_to_utf8("\xFE\xFF") == std::nullopt);
    CHECK(dropped_by_to_utf8("\xFF\xFE") == std::nullopt);
}
