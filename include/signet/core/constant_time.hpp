// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_CONSTANT_TIME_HPP
#define SIGNET_CORE_CONSTANT_TIME_HPP

#include <signet/core/octets.hpp>

#include <cstddef>
#include <cstdint>

namespace signet {

/// Whether two values are equal, in time that depends on their lengths only. Values of different length differ.
/// The one comparison of MACs, digests and passwords in Signet.
inline bool equal_in_constant_time(octet_view left, octet_view right) noexcept
{
    if (left.size() != right.size()) {
        return false;
    }
    volatile std::uint8_t difference = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        difference = static_cast<std::uint8_t>(difference | (left[i] ^ right[i]));
    }
    return difference == 0;
}

}  // namespace signet

#endif
