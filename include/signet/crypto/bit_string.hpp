// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BIT_STRING_HPP
#define SIGNET_CRYPTO_BIT_STRING_HPP

#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// Bits, not always in whole octets, as the attributes of xenc11:ConcatKDFParams hold them. XML Encryption 1.1, 5.4.1.
class bit_string {
public:
    bit_string() = default;

    /// Whole octets.
    explicit bit_string(octet_view whole) : octets_{to_octets(whole)}, bits_{8 * whole.size()} {}

    /// Reads xs:hexBinary whose first octet says how many bits of the last one are padding: "03D8" is 11011. Nothing at all is
    /// the empty string of bits, as peers write it. Fails with errc::malformed_encryption for what is not hexadecimal, more than
    /// seven bits of padding, padding that is not zero or without octets; errc::limit_exceeded over `derivation_octets`.
    static result<bit_string> read(std::string_view hex, const limits& bounds = {})
    {
        const auto broken = refuse(errc::malformed_encryption, "ConcatKDFParams", "an attribute is no string of bits in hexadecimal");
        constexpr std::string_view white = " \t\r\n";
        const auto first = hex.find_first_not_of(white);
        hex = first == std::string_view::npos ? std::string_view{} : hex.substr(first, hex.find_last_not_of(white) - first + 1);
        if (hex.empty()) {
            return bit_string{};
        }
        if (hex.size() / 2 > bounds.derivation_octets) {
            return refuse(errc::limit_exceeded, "ConcatKDFParams",
                "an attribute has more than " + std::to_string(bounds.derivation_octets) + " octets");
        }
        octets value;
        value.reserve(hex.size() / 2);
        for (std::size_t at = 0; at + 1 < hex.size(); at += 2) {
            const auto high = digit(hex[at]);
            const auto low = digit(hex[at + 1]);
            if (!high || !low) {
                return broken;
            }
            value.push_back(static_cast<std::uint8_t>(*high * 16 + *low));
        }
        if (hex.size() % 2 != 0) {
            return broken;
        }
        const std::size_t padding = value.front();
        value.erase(value.begin());
        if (padding > 7 || (padding > 0 && (value.empty() || (value.back() & ((1U << padding) - 1)) != 0))) {
            return broken;
        }
        bit_string read;
        read.bits_ = 8 * value.size() - padding;
        read.octets_ = std::move(value);
        return read;
    }

    /// The attribute that says it, in capitals; of no bits "00".
    std::string to_hex() const
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string text{'0', digits[8 * octets_.size() - bits_]};
        for (const std::uint8_t one : octets_) {
            text += digits[one >> 4];
            text += digits[one & 15U];
        }
        return text;
    }

    std::size_t bits() const noexcept { return bits_; }
    bool whole_octets() const noexcept { return bits_ % 8 == 0; }

    /// The bits, the first one highest; those that fill the last octet are zero.
    octet_view value() const noexcept { return octets_; }

    /// Puts other bits behind these, bit by bit.
    void append(const bit_string& other)
    {
        const unsigned shift = bits_ % 8;
        for (const std::uint8_t one : other.octets_) {
            if (shift == 0) {
                octets_.push_back(one);
            } else {
                octets_.back() = static_cast<std::uint8_t>(octets_.back() | (one >> shift));
                octets_.push_back(static_cast<std::uint8_t>(one << (8 - shift)));
            }
        }
        bits_ += other.bits_;
        octets_.resize((bits_ + 7) / 8);
    }

    friend bool operator==(const bit_string&, const bit_string&) = default;

private:
    static std::optional<unsigned> digit(char c) noexcept
    {
        if (c >= '0' && c <= '9') {
            return static_cast<unsigned>(c - '0');
        }
        const char small = static_cast<char>(c | 0x20);
        return small >= 'a' && small <= 'f' ? std::optional{static_cast<unsigned>(small - 'a' + 10)} : std::nullopt;
    }

    octets octets_;
    std::size_t bits_ = 0;
};

}  // namespace signet

#endif
