// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_ECDSA_SHA1_HPP
#define SIGNET_ALGORITHM_LEGACY_ECDSA_SHA1_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// ECDSA with SHA-1 on whichever of our curves the key lies, broken with its digest. RFC 9231, 2.3.6.
struct ecdsa_sha1 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1";
    using digest = sha1;
    using key = ec;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 224;
    static constexpr bool broken = true;
};
static_assert(signature_method<ecdsa_sha1> && broken<ecdsa_sha1>);

}  // namespace signet::legacy

#endif
