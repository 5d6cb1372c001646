// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_KW_AES256_HPP
#define SIGNET_ALGORITHM_KW_AES256_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// AES Key Wrap under a key of 256 bits. RFC 3394; XML Encryption 1.1, 5.7.2.
struct kw_aes256 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#kw-aes256";
    static constexpr std::string_view name = "AES-256";
    using scheme = aes_key_wrap;
    static constexpr std::size_t key_octets = 32;
};
static_assert(key_wrap_method<kw_aes256>);

}  // namespace signet

#endif
