// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_EDDSA_VALUE_HPP
#define SIGNET_CRYPTO_EDDSA_VALUE_HPP

#include <signet/core/octets.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace signet {

/// The orders of the groups of Ed25519 and Ed448, little-endian, as long as half a value. RFC 8032, 5.1 and 5.2.
inline constexpr std::array<std::uint8_t, 32> ed25519_order{  // 2^252 + 27742317777372353535851937790883648493
    0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
inline constexpr std::array<std::uint8_t, 57> ed448_order{
    // 2^446 - 13818066809895115352007386748515426880336692474882178609894547503885
    0xF3, 0x44, 0x58, 0xAB, 0x92, 0xC2, 0x78, 0x23, 0x55, 0x8F, 0xC5, 0x8D, 0x72, 0xC2, 0x6C, 0x21, 0x90, 0x36, 0xD6,
    0xAE, 0x49, 0xDB, 0x4E, 0xC4, 0xE9, 0x23, 0xCA, 0x7C, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x3F, 0};

/// Whether the second half of a value of Ed25519 or Ed448 is a number below the order of the group. Without this, everybody
/// could make a second value of a message from the first. RFC 8032, 5.1.7 and 5.2.7, step 1.
inline bool is_canonical_eddsa_value(octet_view value) noexcept
{
    const octet_view order = value.size() == 2 * ed448_order.size() ? octet_view{ed448_order} : octet_view{ed25519_order};
    if (value.size() != 2 * order.size()) {
        return false;
    }
    const auto scalar = value.subspan(order.size());
    for (std::size_t i = order.size(); i-- > 0;) {
        if (scalar[i] != order[i]) {
            return scalar[i] < order[i];
        }
    }
    return false;
}

}  // namespace signet

#endif
