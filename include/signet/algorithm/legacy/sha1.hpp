// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_SHA1_HPP
#define SIGNET_ALGORITHM_LEGACY_SHA1_HPP

#include <signet/algorithm/concepts.hpp>

namespace signet::legacy {

/// SHA-1, broken as a digest of what is signed since 2017. XML Signature 1.1, 6.2.1.
struct sha1 {
    static constexpr std::string_view uri = "http://www.w3.org/2000/09/xmldsig#sha1";
    static constexpr std::string_view name = "SHA-1";
    static constexpr std::size_t size = 20;  // octets
    static constexpr bool broken = true;
};
static_assert(digest_method<sha1> && broken<sha1>);

}  // namespace signet::legacy

#endif
