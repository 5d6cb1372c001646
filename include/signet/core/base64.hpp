// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_BASE64_HPP
#define SIGNET_CORE_BASE64_HPP

#include <signet/core/octets.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

namespace detail {

inline constexpr std::string_view base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
inline constexpr std::uint32_t base64_not_a_digit = 0x0100'0000;

// The tables are made when they are first used: a compiler would need a tenth of a second for them, in every program.

/// The two characters of each twelve bits.
using base64_pair_table = std::array<std::array<char, 2>, 4096>;
inline const base64_pair_table& base64_pairs()
{
    static const auto table = [] {
        base64_pair_table pairs{};
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            pairs[i] = {base64_alphabet[i >> 6], base64_alphabet[i & 63]};
        }
        return pairs;
    }();
    return table;
}

/// The bits that a character stands for at each of the four places of a group.
using base64_bit_table = std::array<std::array<std::uint32_t, 256>, 4>;
inline const base64_bit_table& base64_bits()
{
    static const auto table = [] {
        base64_bit_table bits{};
        for (std::size_t place = 0; place < 4; ++place) {
            bits[place].fill(base64_not_a_digit);
            for (std::uint32_t value = 0; value < 64; ++value) {
                bits[place][static_cast<unsigned char>(base64_alphabet[value])] = value << (18 - 6 * place);
            }
        }
        return bits;
    }();
    return table;
}

inline std::uint32_t base64_group(const base64_bit_table& bits, const char* at) noexcept
{
    return bits[0][static_cast<unsigned char>(at[0])] | bits[1][static_cast<unsigned char>(at[1])]
           | bits[2][static_cast<unsigned char>(at[2])] | bits[3][static_cast<unsigned char>(at[3])];
}

}  // namespace detail

/// Base64 in one line, padded. RFC 4648, 4.
inline std::string base64_encode(octet_view bytes)
{
    const auto pair = [&table = detail::base64_pairs()](char* to, std::uint32_t bits) { std::memcpy(to, table[bits].data(), 2); };
    std::string text((bytes.size() + 2) / 3 * 4, '=');
    char* out = text.data();
    const std::uint8_t* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 3; left -= 3, at += 3, out += 4) {
        pair(out, (static_cast<std::uint32_t>(at[0]) << 4) | (at[1] >> 4));
        pair(out + 2, ((at[1] & 15U) << 8) | at[2]);
    }
    if (left == 2) {
        pair(out, (static_cast<std::uint32_t>(at[0]) << 4) | (at[1] >> 4));
        out[2] = detail::base64_alphabet[(at[1] & 15U) << 2];
    } else if (left == 1) {
        pair(out, static_cast<std::uint32_t>(at[0]) << 4);
    }
    return text;
}

/// What a base64 text stands for: xsd:base64Binary, RFC 4648, 4. XML white space may stand anywhere. Nothing is given for
/// any other character, for missing, superfluous or misplaced padding, and for padded bits that are not zero.
inline std::optional<octets> base64_decode(std::string_view text)
{
    const auto& table = detail::base64_bits();
    octets bytes(text.size() / 4 * 3);
    std::uint8_t* out = bytes.data();
    const auto put = [&out](std::uint32_t group) {
        out[0] = static_cast<std::uint8_t>(group >> 16);
        out[1] = static_cast<std::uint8_t>(group >> 8);
        out[2] = static_cast<std::uint8_t>(group);
        out += 3;
    };
    const char* at = text.data();
    const char* const end = at + text.size();
    for (;;) {
        while (end - at >= 4) {
            const std::uint32_t group = detail::base64_group(table, at);
            if (group >= detail::base64_not_a_digit) {
                break;
            }
            put(group);
            at += 4;
        }
        // White space, the last group or a fault: one group, character by character.
        char four[4] = {'A', 'A', 'A', 'A'};
        std::size_t count = 0;
        std::size_t padding = 0;
        for (; at != end && count + padding < 4; ++at) {
            if (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n') {
                continue;
            }
            if (*at == '=' && count >= 2) {
                ++padding;
            } else if (padding == 0) {
                four[count++] = *at;
            } else {
                return std::nullopt;
            }
        }
        if (count + padding == 0) {
            break;
        }
        const std::uint32_t group = detail::base64_group(table, four);
        if (count + padding != 4 || group >= detail::base64_not_a_digit) {
            return std::nullopt;
        }
        put(group);
        if (padding != 0) {
            out -= padding;
            const std::string_view rest{at, static_cast<std::size_t>(end - at)};
            if (out[0] != 0 || (padding == 2 && out[1] != 0) || rest.find_first_not_of(" \t\r\n") != std::string_view::npos) {
                return std::nullopt;
            }
        }
    }
    bytes.resize(static_cast<std::size_t>(out - bytes.data()));
    return bytes;
}

}  // namespace signet

#endif
