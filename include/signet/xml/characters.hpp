// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_CHARACTERS_HPP
#define SIGNET_XML_CHARACTERS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signet {

/// A character of XML 1.0. Fifth edition, production 2.
constexpr bool is_xml_character(char32_t c) noexcept
{
    return (c >= 0x20 && c <= 0xD7FF) || c == 0x9 || c == 0xA || c == 0xD || (c >= 0xE000 && c <= 0xFFFD)
           || (c >= 0x10000 && c <= 0x10FFFF);
}

/// White space: space, tab, line feed, carriage return. Production 3.
constexpr bool is_white_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// A text without the white space around it.
constexpr std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty() && is_white_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_white_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// A character that may start a name, the colon left out. Fifth edition, production 4; Namespaces in XML 1.0, production 4.
constexpr bool is_name_start(char32_t c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
           || (c >= 0x370 && c <= 0x1FFF && c != 0x37E) || c == 0x200C || c == 0x200D || (c >= 0x2070 && c <= 0x218F)
           || (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFDCF)
           || (c >= 0xFDF0 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0xEFFFF);
}

/// A character that may stand in a name, the colon left out. Production 4a.
constexpr bool is_name_character(char32_t c) noexcept
{
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 0xB7 || (c >= 0x300 && c <= 0x36F)
           || c == 0x203F || c == 0x2040;
}

/// One character of UTF-8: its code point and the octets it takes; none when the octets are no UTF-8.
struct utf8_character {
    char32_t value = 0;
    std::size_t size = 0;
};

/// Reads the character at the start of some text: no overlong form, no surrogate, nothing over U+10FFFF. RFC 3629, section 4.
constexpr utf8_character decode_utf8(const char* at, const char* end) noexcept
{
    const auto octet = [at](std::size_t i) { return static_cast<std::uint8_t>(at[i]); };
    const auto follows = [at](std::size_t i) { return (static_cast<std::uint8_t>(at[i]) & 0xC0U) == 0x80U; };
    const auto left = static_cast<std::size_t>(end - at);
    if (left == 0) {
        return {};
    }
    const std::uint8_t first = octet(0);
    if (first < 0x80) {
        return {first, 1};
    }
    if (first >= 0xC2 && first <= 0xDF && left >= 2 && follows(1)) {
        return {static_cast<char32_t>((first & 0x1FU) << 6 | (octet(1) & 0x3FU)), 2};
    }
    if ((first & 0xF0U) == 0xE0U && left >= 3 && follows(1) && follows(2)) {
        const auto value = static_cast<char32_t>((first & 0xFU) << 12 | (octet(1) & 0x3FU) << 6 | (octet(2) & 0x3FU));
        return value >= 0x800 && (value < 0xD800 || value > 0xDFFF) ? utf8_character{value, 3} : utf8_character{};
    }
    if (first >= 0xF0 && first <= 0xF4 && left >= 4 && follows(1) && follows(2) && follows(3)) {
        const auto value =
            static_cast<char32_t>((first & 0x7U) << 18 | (octet(1) & 0x3FU) << 12 | (octet(2) & 0x3FU) << 6 | (octet(3) & 0x3FU));
        return value >= 0x10000 && value <= 0x10FFFF ? utf8_character{value, 4} : utf8_character{};
    }
    return {};
}

/// Appends a code point, which is no surrogate and not over U+10FFFF, as UTF-8.
inline void append_utf8(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0U | c >> 6);
        text += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0U | c >> 12);
        text += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | c >> 18);
        text += static_cast<char>(0x80U | (c >> 12 & 0x3FU));
        text += static_cast<char>(0x80U | (c >> 6 & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

/// Whether two names are equal when the case of ASCII letters does not count, as in names of encodings.
constexpr bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (left.size() != right.size()) {
        return false;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (lower(left[i]) != lower(right[i])) {
            return false;
        }
    }
    return true;
}

/// Whether some octets are text that XML can hold: UTF-8, and every character one of XML's.
constexpr bool is_xml_text(std::string_view text) noexcept
{
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        const utf8_character c = decode_utf8(at, end);
        if (c.size == 0 || !is_xml_character(c.value)) {
            return false;
        }
        at += c.size;
    }
    return true;
}

/// Whether some octets are a name without a colon. Namespaces in XML 1.0, production 4.
constexpr bool is_ncname(std::string_view name) noexcept
{
    const char* const end = name.data() + name.size();
    for (const char* at = name.data(); at != end;) {
        const utf8_character c = decode_utf8(at, end);
        if (c.size == 0 || !(at == name.data() ? is_name_start(c.value) : is_name_character(c.value))) {
            return false;
        }
        at += c.size;
    }
    return !name.empty();
}

/// Text with every octet that XML cannot hold replaced by U+FFFD, so that what is built is well-formed whatever it is given.
inline std::string to_xml_text(std::string_view text)
{
    std::string legal;
    legal.reserve(text.size());
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        const utf8_character c = decode_utf8(at, end);
        const std::size_t taken = c.size == 0 ? 1 : c.size;
        if (c.size != 0 && is_xml_character(c.value)) {
            legal.append(at, taken);
        } else {
            append_utf8(legal, 0xFFFD);
        }
        at += taken;
    }
    return legal;
}

}  // namespace signet

#endif
