// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_ENCODING_HPP
#define SIGNET_XML_ENCODING_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/characters.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The encoding that an XML declaration at the start of a document names, "" when it names none. Production 80.
/// Reads no further than it must; whether the declaration is well-formed is the scanner's business.
constexpr std::string_view declared_encoding(std::string_view utf8) noexcept
{
    if (utf8.substr(0, 5) != "<?xml" || utf8.size() < 6 || !is_white_space(utf8[5])) {
        return {};
    }
    const std::string_view declaration = utf8.substr(0, utf8.find("?>"));
    std::size_t at = declaration.find("encoding");
    if (at == std::string_view::npos) {
        return {};
    }
    at = declaration.find_first_of("'\"", at);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::size_t end = declaration.find(declaration[at], at + 1);
    return end == std::string_view::npos ? std::string_view{} : declaration.substr(at + 1, end - at - 1);
}

namespace detail {

/// UTF-16 without its byte order mark, as UTF-8. Unicode Standard, 3.9, table 3-5.
inline result<std::string> utf16_to_utf8(std::string_view text, bool big_endian)
{
    if (text.size() % 2 != 0) {
        return refuse(errc::malformed_encoding, "document", "the document is UTF-16 and ends within a character");
    }
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<std::uint8_t>(text[i]);
        const auto second = static_cast<std::uint8_t>(text[i + 1]);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string utf8;
    utf8.reserve(text.size() / 2 + text.size() / 8);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c <= 0xDFFF) {
            const char32_t low = c < 0xDC00 && i + 2 < text.size() ? unit(i + 2) : 0;
            if (low < 0xDC00 || low > 0xDFFF) {
                return refuse(errc::malformed_encoding, "document",
                    "the document is UTF-16 and has half a surrogate pair at octet " + std::to_string(i + 2));
            }
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            i += 2;
        }
        append_utf8(utf8, c);
    }
    return utf8;
}

}  // namespace detail

/// How many octets `to_utf8` drops at the start of a document that it leaves alone otherwise; nothing when it transcodes.
constexpr std::optional<std::size_t> dropped_by_to_utf8(std::string_view input) noexcept
{
    if (input.substr(0, 2) == "\xFF\xFE" || input.substr(0, 2) == "\xFE\xFF") {
        return std::nullopt;
    }
    return input.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
}

/// A document in UTF-8 without byte order mark: UTF-8 as it is, UTF-16 with its mark transcoded. Everything else, and an
/// encoding declaration that says otherwise than the octets, is `errc::unsupported_encoding`. XML 1.0, 4.3.3 and appendix F.
/// The octets of UTF-8 are judged by the scanner.
inline result<std::string> to_utf8(std::string input)
{
    const std::string_view start = std::string_view{input}.substr(0, 4);
    if (start == std::string_view{"\xFF\xFE\0\0", 4} || start == std::string_view{"\0\0\xFE\xFF", 4}) {
        return refuse(errc::unsupported_encoding, "document", "the document is UTF-32; UTF-8 and UTF-16 are read");
    }
    std::string_view admitted = "utf-8";
    if (start.substr(0, 2) == "\xFF\xFE" || start.substr(0, 2) == "\xFE\xFF") {
        result<std::string> transcoded = detail::utf16_to_utf8(std::string_view{input}.substr(2), start[0] == '\xFE');
        if (!transcoded) {
            return transcoded;
        }
        input = std::move(*transcoded);
        admitted = "utf-16";
    } else if (start.substr(0, 3) == "\xEF\xBB\xBF") {
        input.erase(0, 3);
    } else if (start.size() >= 2 && (start[0] == '\0' || start[1] == '\0')) {
        return refuse(errc::unsupported_encoding, "document", "the document is UTF-16 or UTF-32 without a byte order mark");
    }
    const std::string_view declared = declared_encoding(input);
    if (!declared.empty() && !equal_ignoring_case(declared, admitted)) {
        return refuse(errc::unsupported_encoding, "document",
            "the encoding is declared as '" + printable(declared) + "', but the document is read as "
                + (admitted == "utf-8" ? "UTF-8" : "UTF-16"));
    }
    return input;
}

}  // namespace signet

#endif
