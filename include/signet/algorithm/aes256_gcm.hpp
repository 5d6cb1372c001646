// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_AES256_GCM_HPP
#define SIGNET_ALGORITHM_AES256_GCM_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// AES-256 in Galois/Counter Mode: encrypts, and tells when somebody changed it. XML Encryption 1.1, 5.2.4.
struct aes256_gcm {
    static constexpr std::string_view uri = "http://www.w3.org/2009/xmlenc11#aes256-gcm";
    static constexpr std::string_view name = "AES-256";
    using scheme = galois_counter_mode;
    static constexpr std::size_t key_octets = 32;
    static constexpr std::size_t iv_octets = 12;
    static constexpr std::size_t tag_octets = 16;
};
static_assert(data_encryption_method<aes256_gcm> && authenticated<aes256_gcm>);

}  // namespace signet

#endif
