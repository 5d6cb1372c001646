// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_CONSTANT_TIME_MASK_HPP
#define SIGNET_CRYPTO_BOTAN_CONSTANT_TIME_MASK_HPP

#include <cstdint>

namespace signet::detail {

// Answers that no branch depends on: all ones for yes, zero for no.

/// Whether a number is zero.
constexpr std::uint32_t mask_if_zero(std::uint32_t value) noexcept
{
    return 0U - ((~value & (value - 1U)) >> 31);
}

/// Whether two numbers are equal.
constexpr std::uint32_t mask_if_equal(std::uint32_t left, std::uint32_t right) noexcept { return mask_if_zero(left ^ right); }

/// Whether the first of two numbers below 2^31 is smaller.
constexpr std::uint32_t mask_if_less(std::uint32_t left, std::uint32_t right) noexcept { return 0U - ((left - right) >> 31); }

/// The same mask, of which the compiler no longer knows that it is one of two: clang 14 reads from either of two places instead of
/// selecting one of two values, and an address would depend on the answer.
inline std::uint32_t opaque(std::uint32_t mask) noexcept
{
    volatile std::uint32_t kept = mask;
    return kept;
}

/// The first of two numbers where the mask is all ones, the second where it is zero.
constexpr std::uint32_t select(std::uint32_t mask, std::uint32_t first, std::uint32_t second) noexcept
{
    return (mask & first) | (~mask & second);
}

}  // namespace signet::detail

#endif
