// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_DIRECTORY_STRING_HPP
#define SIGNET_CRYPTO_DIRECTORY_STRING_HPP

#include <signet/core/octets.hpp>
#include <signet/crypto/attribute_type.hpp>
#include <signet/crypto/der.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

namespace detail {

inline void append_utf8(std::string& text, std::uint32_t point)
{
    const auto put = [&](std::uint32_t octet) { text += static_cast<char>(static_cast<std::uint8_t>(octet)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

/// Whether octets are UTF-8: no overlong form, no surrogate, nothing over U+10FFFF. RFC 3629, 4.
inline bool is_utf8(octet_view bytes) noexcept
{
    for (std::size_t i = 0; i < bytes.size();) {
        const std::uint8_t lead = bytes[i];
        const std::size_t count = lead < 0x80                   ? 1
                                  : lead >= 0xC2 && lead < 0xE0 ? 2
                                  : lead >= 0xE0 && lead < 0xF0 ? 3
                                  : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                : 0;
        if (count == 0 || bytes.size() - i < count) {
            return false;
        }
        for (std::size_t at = 1; at < count; ++at) {
            const std::uint8_t least = at > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            const std::uint8_t most = at > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (bytes[i + at] < least || bytes[i + at] > most) {
                return false;
            }
        }
        i += count;
    }
    return true;
}

}  // namespace detail

/// What a string in DER says, in UTF-8; nothing for what is no string, or a broken one. UTF8String, PrintableString,
/// IA5String, NumericString, VisibleString, TeletexString (read as ISO 8859-1, as everybody does), BMPString, UniversalString.
inline std::optional<std::string> directory_text(const der_element& value)
{
    std::size_t width = 1;
    switch (value.tag) {
    case der_tag::utf8_string:
        return detail::is_utf8(value.contents) ? std::optional{std::string{as_text(value.contents)}} : std::nullopt;
    case der_tag::printable_string:
    case der_tag::ia5_string:
    case 0x12:
    case 0x1A:
    case 0x14: break;
    case 0x1E: width = 2; break;
    case 0x1C: width = 4; break;
    default: return std::nullopt;
    }
    if (value.contents.size() % width != 0) {
        return std::nullopt;
    }
    std::string text;
    for (std::size_t i = 0; i < value.contents.size(); i += width) {
        std::uint32_t point = 0;
        for (std::size_t at = 0; at < width; ++at) {
            point = (point << 8) | value.contents[i + at];
        }
        const bool ascii_only = width == 1 && value.tag != 0x14;
        if ((ascii_only && point > 0x7F) || (point >= 0xD800 && point <= 0xDFFF) || point > 0x10FFFF) {
            return std::nullopt;
        }
        detail::append_utf8(text, point);
    }
    return text;
}

/// A value of this type as a string in DER: country and serial numbers as PrintableString, domain components and mail
/// addresses as IA5String (RFC 5280, 4.1.2.4, appendix A.1), all else as UTF8String. Nothing where the text is not UTF-8.
inline std::optional<octets> directory_string(const attribute_type& type, std::string_view text)
{
    if (!detail::is_utf8(as_octets(text))) {
        return std::nullopt;
    }
    const auto is = [&](std::string_view keyword) { return attribute_type::from_text(keyword) == type; };
    constexpr std::string_view printable = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 '()+,-./:=?";
    if (text.find_first_not_of(printable) == std::string_view::npos && (is("C") || is("SERIALNUMBER") || is("DNQ"))) {
        return der_encode(der_tag::printable_string, text);
    }
    const bool ascii = std::all_of(text.begin(), text.end(), [](char one) { return static_cast<unsigned char>(one) < 0x80; });
    return der_encode(ascii && (is("DC") || is("E")) ? der_tag::ia5_string : der_tag::utf8_string, text);
}

}  // namespace signet

#endif
