// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_MGF1_HPP
#define SIGNET_CRYPTO_BOTAN_MGF1_HPP

#include <signet/core/octets.hpp>

#include <botan/hash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace signet {

/// Adds (exclusive or) the mask that MGF1 makes of a seed to some octets. RFC 8017, B.2.1.
inline void add_mgf1_mask(Botan::HashFunction& hash, octet_view seed, std::span<std::uint8_t> to)
{
    const std::size_t size = hash.output_length();
    std::uint32_t counter = 0;
    for (std::size_t at = 0; at < to.size(); at += size, ++counter) {
        const std::array<std::uint8_t, 4> number{static_cast<std::uint8_t>(counter >> 24), static_cast<std::uint8_t>(counter >> 16),
                                                 static_cast<std::uint8_t>(counter >> 8), static_cast<std::uint8_t>(counter)};
        hash.update(seed.data(), seed.size());
        hash.update(number.data(), number.size());
        const auto mask = hash.final();
        for (std::size_t i = 0; i < std::min(size, to.size() - at); ++i) {
            to[at + i] = static_cast<std::uint8_t>(to[at + i] ^ mask[i]);
        }
    }
}

}  // namespace signet

#endif
