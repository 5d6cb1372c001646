// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SHA3_224_HPP
#define SIGNET_ALGORITHM_SHA3_224_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// SHA3-224. FIPS 202; RFC 9231, 2.1.5.
struct sha3_224 {
    static constexpr std::string_view uri = "http://www.w3.org/2007/05/xmldsig-more#sha3-224";
    static constexpr std::string_view name = "SHA-3(224)";
    static constexpr std::size_t size = 28;  // octets
};
static_assert(digest_method<sha3_224>);

}  // namespace signet

#endif
