// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RIPEMD160_HPP
#define SIGNET_ALGORITHM_LEGACY_RIPEMD160_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet::legacy {

/// RIPEMD-160: collisions of 160 bits are within reach. XML Encryption 1.1, 5.8.5.
struct ripemd160 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#ripemd160";
    static constexpr std::string_view name = "RIPEMD-160";
    static constexpr std::size_t size = 20;  // octets
    static constexpr bool broken = true;
};
static_assert(digest_method<ripemd160> && broken<ripemd160>);

}  // namespace signet::legacy

#endif
