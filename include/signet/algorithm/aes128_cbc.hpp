// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_AES128_CBC_HPP
#define SIGNET_ALGORITHM_AES128_CBC_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// AES-128 in Cipher Block Chaining: encrypts, and does not tell when somebody changed it. XML Encryption 1.1, 5.2.2.
struct aes128_cbc {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
    static constexpr std::string_view name = "AES-128";
    using scheme = cipher_block_chaining;
    static constexpr std::size_t key_octets = 16;
    static constexpr std::size_t iv_octets = 16;
};
static_assert(data_encryption_method<aes128_cbc> && !authenticated<aes128_cbc>);

}  // namespace signet

#endif
