// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_MD5_HPP
#define SIGNET_ALGORITHM_LEGACY_MD5_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet::legacy {

/// MD5: everybody makes collisions of it. RFC 9231, 2.1.1.
struct md5 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#md5";
    static constexpr std::string_view name = "MD5";
    static constexpr std::size_t size = 16;  // octets
    static constexpr bool broken = true;
};
static_assert(digest_method<md5> && broken<md5>);

}  // namespace signet::legacy

#endif
