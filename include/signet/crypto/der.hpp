// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_DER_HPP
#define SIGNET_CRYPTO_DER_HPP

#include <signet/core/octets.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace signet {

/// The tags that keys, names and certificates use. X.690, 8.1.2.
namespace der_tag {
inline constexpr std::uint8_t boolean = 0x01;
inline constexpr std::uint8_t integer = 0x02;
inline constexpr std::uint8_t bit_string = 0x03;
inline constexpr std::uint8_t octet_string = 0x04;
inline constexpr std::uint8_t null = 0x05;
inline constexpr std::uint8_t object_identifier = 0x06;
inline constexpr std::uint8_t utf8_string = 0x0C;
inline constexpr std::uint8_t printable_string = 0x13;
inline constexpr std::uint8_t ia5_string = 0x16;
inline constexpr std::uint8_t utc_time = 0x17;
inline constexpr std::uint8_t generalized_time = 0x18;
inline constexpr std::uint8_t sequence = 0x30;
inline constexpr std::uint8_t set = 0x31;
constexpr std::uint8_t context(unsigned number) noexcept { return static_cast<std::uint8_t>(0xA0U | number); }
}  // namespace der_tag

/// One element of DER: views into what was read.
struct der_element {
    std::uint8_t tag;
    octet_view contents;
    octet_view whole;  // with its tag and length
};

/// Reads DER element by element. Refuses what only BER allows: lengths that are indefinite or longer than they need be.
/// X.690, 10.1. Tags of more than one octet do not occur in what we read and are refused.
class der_reader {
public:
    explicit der_reader(octet_view input) noexcept : rest_{input} {}

    bool at_end() const noexcept { return rest_.empty(); }

    /// The tag of the next element, 0 at the end.
    std::uint8_t peek() const noexcept { return rest_.empty() ? std::uint8_t{0} : rest_[0]; }

    /// The next element; nothing where it is broken or there is none.
    std::optional<der_element> next() noexcept
    {
        if (rest_.size() < 2 || (rest_[0] & 0x1F) == 0x1F) {
            return std::nullopt;
        }
        std::size_t header = 2;
        std::size_t length = rest_[1];
        if (length >= 0x80) {
            const std::size_t count = length & 0x7F;
            header += count;
            if (count == 0 || count > 4 || rest_.size() < header || rest_[2] == 0) {
                return std::nullopt;
            }
            length = 0;
            for (std::size_t i = 2; i < header; ++i) {
                length = (length << 8) | rest_[i];
            }
            if (length < 0x80) {
                return std::nullopt;
            }
        }
        if (rest_.size() - header < length) {
            return std::nullopt;
        }
        const der_element found{rest_[0], rest_.subspan(header, length), rest_.first(header + length)};
        rest_ = rest_.subspan(header + length);
        return found;
    }

    /// The next element if it has this tag; otherwise nothing, and nothing is taken.
    std::optional<der_element> next(std::uint8_t tag) noexcept { return peek() == tag ? next() : std::nullopt; }

private:
    octet_view rest_;
};

/// The one element that an input consists of: nothing may follow it.
inline std::optional<der_element> der_only(octet_view input, std::uint8_t tag) noexcept
{
    der_reader reader{input};
    const auto found = reader.next(tag);
    return reader.at_end() ? found : std::nullopt;
}

/// Appends one element to a vector of octets, of whichever allocator.
template <class Octets>
void der_append(Octets& out, std::uint8_t tag, octet_view contents)
{
    out.push_back(tag);
    if (contents.size() < 0x80) {
        out.push_back(static_cast<std::uint8_t>(contents.size()));
    } else {
        const unsigned count = static_cast<unsigned>(std::bit_width(contents.size()) + 7) / 8;
        out.push_back(static_cast<std::uint8_t>(0x80U | count));
        for (unsigned i = count; i > 0; --i) {
            out.push_back(static_cast<std::uint8_t>(contents.size() >> (8 * (i - 1))));
        }
    }
    out.insert(out.end(), contents.begin(), contents.end());
}

/// One element around what stands one after the other in `parts`.
template <class... Parts>
octets der_encode(std::uint8_t tag, const Parts&... parts)
{
    octets contents;
    (contents.insert(contents.end(), parts.begin(), parts.end()), ...);
    octets out;
    der_append(out, tag, contents);
    return out;
}

/// A number, big-endian, without the zeros in front that say nothing.
inline octet_view without_leading_zeros(octet_view magnitude) noexcept
{
    while (!magnitude.empty() && magnitude.front() == 0) {
        magnitude = magnitude.subspan(1);
    }
    return magnitude;
}

/// A number as an INTEGER that is not negative.
inline octets der_unsigned(octet_view magnitude)
{
    magnitude = without_leading_zeros(magnitude);
    const octets sign(magnitude.empty() || magnitude.front() >= 0x80 ? 1 : 0);
    return der_encode(der_tag::integer, sign, magnitude);
}

/// How many bits an INTEGER's value has; 0 for one that is negative or broken.
inline std::size_t der_bits(octet_view integer) noexcept
{
    if (integer.empty() || integer.front() >= 0x80) {
        return 0;
    }
    integer = without_leading_zeros(integer);
    return integer.empty() ? 0 : (integer.size() - 1) * 8 + static_cast<std::size_t>(std::bit_width(integer.front()));
}

}  // namespace signet

#endif
