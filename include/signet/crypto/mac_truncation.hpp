// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_MAC_TRUNCATION_HPP
#define SIGNET_CRYPTO_MAC_TRUNCATION_HPP

#include <algorithm>
#include <cstddef>
#include <limits>

namespace signet {

/// How much of a MAC must be there: all of it, unless the caller takes less. XML Signature 1.1, 6.3.1; CVE-2009-0217.
class mac_truncation {
public:
    /// The whole output and nothing shorter.
    static constexpr mac_truncation none() noexcept { return mac_truncation{std::numeric_limits<std::size_t>::max()}; }

    /// What XML Signature 1.1 allows: at least half of the output, and at least 80 bits.
    static constexpr mac_truncation to_half() noexcept { return mac_truncation{0}; }

    /// At least so many bits, however few: below 80 a MAC can be guessed.
    static constexpr mac_truncation to(std::size_t bits) noexcept { return mac_truncation{bits == 0 ? 1 : bits}; }

    /// The fewest bits of an output of this size.
    constexpr std::size_t least_bits(std::size_t whole_bits) const noexcept
    {
        return bits_ == 0 ? std::min(whole_bits, std::max<std::size_t>(80, whole_bits / 2)) : std::min(bits_, whole_bits);
    }

    friend constexpr bool operator==(mac_truncation, mac_truncation) noexcept = default;

private:
    explicit constexpr mac_truncation(std::size_t bits) noexcept : bits_{bits} {}

    std::size_t bits_;  // 0: half
};

}  // namespace signet

#endif
