// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_EDDSA_VALUE_HPP
#define SIGNET_CRYPTO_EDDSA_VALUE_HPP

#include <signet/core/octets.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace signet {

/// Whether the second half of an Ed25519 value is a number below the order of the group. Without this, everybody could make a
/// second value of a message from the first. RFC 8032, 5.1.7, step 1.
inline bool is_canonical_eddsa_value(octet_view value) noexcept
{
    constexpr std::array<std::uint8_t, 32> order{  // little-endian: 2^252 + 27742317777372353535851937790883648493
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
        0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
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
