// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_TRIPLEDES_CBC_HPP
#define SIGNET_ALGORITHM_LEGACY_TRIPLEDES_CBC_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// Triple DES in Cipher Block Chaining: its blocks of 64 bits are too small (Sweet32). XML Encryption 1.1, 5.2.1.
struct tripledes_cbc {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#tripledes-cbc";
    static constexpr std::string_view name = "TripleDES";
    using scheme = cipher_block_chaining;
    static constexpr std::size_t key_octets = 24;
    static constexpr std::size_t iv_octets = 8;
    static constexpr bool broken = true;
};
static_assert(data_encryption_method<tripledes_cbc> && !authenticated<tripledes_cbc> && broken<tripledes_cbc>);

}  // namespace signet::legacy

#endif
