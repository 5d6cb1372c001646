// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_DSA_SHA1_HPP
#define SIGNET_ALGORITHM_LEGACY_DSA_SHA1_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>

namespace signet::legacy {

/// DSA with SHA-1, broken with its digest. XML Signature 1.1, 6.4.1.
struct dsa_sha1 {
    static constexpr std::string_view uri = "http://www.w3.org/2000/09/xmldsig#dsa-sha1";
    using digest = sha1;
    using key = dsa;
    using scheme = dsa;
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(signature_method<dsa_sha1> && broken<dsa_sha1>);

}  // namespace signet::legacy

#endif
