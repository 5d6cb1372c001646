// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_AES256_CBC_HPP
#define SIGNET_ALGORITHM_AES256_CBC_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// AES-256 in Cipher Block Chaining: encrypts, and does not tell when somebody changed it. XML Encryption 1.1, 5.2.2.
struct aes256_cbc {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";
    static constexpr std::string_view name = "AES-256";
    using scheme = cipher_block_chaining;
    static constexpr std::size_t key_octets = 32;
    static constexpr std::size_t iv_octets = 16;
};
static_assert(data_encryption_method<aes256_cbc> && !authenticated<aes256_cbc>);

}  // namespace signet

#endif
