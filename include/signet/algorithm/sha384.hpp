// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_SHA384_HPP
#define SIGNET_ALGORITHM_SHA384_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet {

/// SHA-384. RFC 9231, 2.1.3.
struct sha384 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#sha384";
    static constexpr std::string_view name = "SHA-384";
    static constexpr std::size_t size = 48;  // octets
};
static_assert(digest_method<sha384>);

}  // namespace signet

#endif
