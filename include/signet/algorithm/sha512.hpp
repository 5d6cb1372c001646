// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SHA512_HPP
#define SIGNET_ALGORITHM_SHA512_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// SHA-512. XML Encryption 1.1, 5.8.4.
struct sha512 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#sha512";
    static constexpr std::string_view name = "SHA-512";
    static constexpr std::size_t size = 64;  // octets
};
static_assert(digest_method<sha512>);

}  // namespace signet

#endif
