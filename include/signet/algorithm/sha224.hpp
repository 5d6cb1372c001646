// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SHA224_HPP
#define SIGNET_ALGORITHM_SHA224_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// SHA-224. RFC 9231, 2.1.2.
struct sha224 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#sha224";
    static constexpr std::string_view name = "SHA-224";
    static constexpr std::size_t size = 28;  // octets
};
static_assert(digest_method<sha224>);

}  // namespace signet

#endif
