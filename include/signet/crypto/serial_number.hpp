// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_SERIAL_NUMBER_HPP
#define SIGNET_CRYPTO_SERIAL_NUMBER_HPP

#include <signet/core/octets.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace signet {

namespace detail {

/// The absolute value of a number in two's complement, without leading zeros; whether it was negative.
inline std::pair<octets, bool> magnitude_of(octet_view number)
{
    octets value = to_octets(number);
    const bool negative = !value.empty() && value.front() >= 0x80;
    if (negative) {
        unsigned carry = 1;
        for (auto octet = value.rbegin(); octet != value.rend(); ++octet) {
            carry += static_cast<std::uint8_t>(~*octet);
            *octet = static_cast<std::uint8_t>(carry);
            carry >>= 8;
        }
    }
    value.erase(value.begin(), std::find_if(value.begin(), value.end(), [](std::uint8_t octet) { return octet != 0; }));
    return {std::move(value), negative};
}

}  // namespace detail

/// The contents of an INTEGER of any size in decimal, as ds:X509SerialNumber writes it. XML Signature 1.1, 4.5.4.
inline std::string serial_to_decimal(octet_view number)
{
    auto [value, negative] = detail::magnitude_of(number);
    std::string digits;
    std::size_t first = 0;
    while (first < value.size()) {
        unsigned remainder = 0;
        for (std::size_t i = first; i < value.size(); ++i) {
            const unsigned dividend = remainder * 256 + value[i];
            value[i] = static_cast<std::uint8_t>(dividend / 10);
            remainder = dividend % 10;
        }
        digits += static_cast<char>('0' + remainder);
        while (first < value.size() && value[first] == 0) {
            ++first;
        }
    }
    if (digits.empty()) {
        return "0";
    }
    if (negative) {
        digits += '-';
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

/// The same in hexadecimal, two digits an octet.
inline std::string serial_to_hex(octet_view number)
{
    const auto [value, negative] = detail::magnitude_of(number);
    std::string text = negative ? "-" : "";
    for (const auto octet : value) {
        text += "0123456789abcdef"[octet >> 4];
        text += "0123456789abcdef"[octet & 15];
    }
    return value.empty() ? "00" : text;
}

}  // namespace signet

#endif
