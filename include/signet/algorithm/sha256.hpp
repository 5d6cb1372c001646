// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SHA256_HPP
#define SIGNET_ALGORITHM_SHA256_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// SHA-256. XML Encryption 1.1, 5.8.2.
struct sha256 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmlenc#sha256";
    static constexpr std::string_view name = "SHA-256";
    static constexpr std::size_t size = 32;  // octets
};
static_assert(digest_method<sha256>);

}  // namespace signet

#endif
