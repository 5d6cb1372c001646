// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/constant_time_mask.hpp>

#include "support/catch.hpp"

#include <array>
#include <cstdint>

namespace {

constexpr std::uint32_t yes = 0xFFFFFFFFU;
constexpr std::array<std::uint32_t, 9> numbers{0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFFFFFE, 0x7FFFFFFF};

}  // namespace

TEST_CASE("an answer is all ones or zero")
{
    for (const std::uint32_t one : numbers) {
        CHECK(signet::detail::mask_if_zero(one) == (one == 0 ? yes : 0));
        for (const std::uint32_t other : numbers) {
            CHECK(signet::detail::mask_if_equal(one, other) == (one == other ? yes : 0));
            CHECK(signet::detail::mask_if_less(one, other) == (one < other ? yes : 0));
        }
    }
    CHECK(signet::detail::mask_if_zero(0x80000000U) == 0);
    CHECK(signet::detail::mask_if_zero(0xFFFFFFFFU) == 0);
}

TEST_CASE("an answer selects one of two numbers, and stays what it is when it is made opaque")
{
    CHECK(signet::detail::select(yes, 0x12345678U, 0x9ABCDEF0U) == 0x12345678U);
    CHECK(signet::detail::select(0, 0x12345678U, 0x9ABCDEF0U) == 0x9ABCDEF0U);
    CHECK(signet::detail::opaque(yes) == yes);
    CHECK(signet::detail::opaque(0) == 0);
}
