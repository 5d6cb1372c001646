// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RSA_PSS_SHA1_HPP
#define SIGNET_ALGORITHM_LEGACY_RSA_PSS_SHA1_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// RSASSA-PSS with SHA-1, MGF1 with SHA-1 and a salt as long as the digest; broken with its digest. RFC 9231, 2.3.10.
struct rsa_pss_sha1 {
    static constexpr std::string_view uri = "http://www.w3.org/2007/05/xmldsig-more#sha1-rsa-MGF1";
    using digest = sha1;
    using key = rsa;
    using scheme = rsassa_pss;
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(signature_method<rsa_pss_sha1> && broken<rsa_pss_sha1>);

}  // namespace signet::legacy

#endif
