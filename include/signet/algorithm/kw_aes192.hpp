// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_KW_AES192_HPP
#define SIGNET_ALGORITHM_KW_AES192_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet {

/// AES Key Wrap under a key of 192 bits. RFC 3394; XML Encryption 1.1, 5.7.2.
struct kw_aes192 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#kw-aes192";
    static constexpr std::string_view name = "AES-192";
    using scheme = aes_key_wrap;
    static constexpr std::size_t key_octets = 24;
};
static_assert(key_wrap_method<kw_aes192>);

}  // namespace signet

#endif
