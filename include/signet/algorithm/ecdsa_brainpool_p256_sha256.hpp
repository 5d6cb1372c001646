// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_BRAINPOOL_P256_SHA256_HPP
#define SIGNET_ALGORITHM_ECDSA_BRAINPOOL_P256_SHA256_HPP

#include <signet/algorithm/curve.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>

namespace signet {

/// ECDSA with SHA-256 on brainpoolP256r1 and no other curve. RFC 5639, 3; RFC 9231, 2.3.6.
struct ecdsa_brainpool_p256_sha256 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    using digest = sha256;
    using key = ec;
    using curve = brainpool_p256r1;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 256;
};
static_assert(signature_method<ecdsa_brainpool_p256_sha256> && has_curve<ecdsa_brainpool_p256_sha256>);

}  // namespace signet

#endif
