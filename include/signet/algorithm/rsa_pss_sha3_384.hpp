// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_PSS_SHA3_384_HPP
#define SIGNET_ALGORITHM_RSA_PSS_SHA3_384_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha3_384.hpp>

namespace signet {

/// RSASSA-PSS with SHA3-384, MGF1 with SHA3-384 and a salt as long as the digest. RFC 9231, 2.3.10.
struct rsa_pss_sha3_384 {
    static constexpr std::string_view uri = "http://www.w3.org/2007/05/xmldsig-more#sha3-384-rsa-MGF1";
    using digest = sha3_384;
    using key = rsa;
    using scheme = rsassa_pss;
    static constexpr std::size_t min_key_bits = 2048;
};
static_assert(signature_method<rsa_pss_sha3_384>);

}  // namespace signet

#endif
