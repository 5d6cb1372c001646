// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_PSS_SHA3_512_HPP
#define SIGNET_ALGORITHM_RSA_PSS_SHA3_512_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha3_512.hpp>

namespace signet {

/// RSASSA-PSS with SHA3-512, MGF1 with SHA3-512 and a salt as long as the digest. RFC 9231, 2.3.10.
struct rsa_pss_sha3_512 {
    static constexpr std::string_view uri = "http://www.w3.org/2007/05/xmldsig-more#sha3-512-rsa-MGF1";
    using digest = sha3_512;
    using key = rsa;
    using scheme = rsassa_pss;
    static constexpr std::size_t min_key_bits = 2048;
};
static_assert(signature_method<rsa_pss_sha3_512>);

}  // namespace signet

#endif
