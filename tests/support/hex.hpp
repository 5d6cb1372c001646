// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_HEX_HPP
#define SIGNET_TESTS_SUPPORT_HEX_HPP

#include <signet/core/octets.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace signet::tests {

/// Octets as specifications print them: two digits each, spaces and line ends between them or not.
inline octets from_hex(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    octets bytes;
    bool half = false;
    for (const char c : text) {
        const auto value = digits.find(static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c));
        if (value == std::string_view::npos) {
            continue;
        }
        if (half) {
            bytes.back() = static_cast<std::uint8_t>(bytes.back() * 16 + value);
        } else {
            bytes.push_back(static_cast<std::uint8_t>(value));
        }
        half = !half;
    }
    return bytes;
}

inline std::string to_hex(octet_view bytes)
{
    std::string text;
    for (const std::uint8_t one : bytes) {
        text += "0123456789abcdef"[one >> 4];
        text += "0123456789abcdef"[one & 15U];
    }
    return text;
}

}  // namespace signet::tests

#endif
