// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_BRAINPOOL_P512_SHA512_HPP
#define SIGNET_ALGORITHM_ECDSA_BRAINPOOL_P512_SHA512_HPP

#include <signet/algorithm/curve.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha512.hpp>

namespace signet {

/// ECDSA with SHA-512 on brainpoolP512r1 and no other curve. RFC 5639, 3; RFC 9231, 2.3.6.
struct ecdsa_brainpool_p512_sha512 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512";
    using digest = sha512;
    using key = ec;
    using curve = brainpool_p512r1;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 512;
};
static_assert(signature_method<ecdsa_brainpool_p512_sha512> && has_curve<ecdsa_brainpool_p512_sha512>);

}  // namespace signet

#endif
