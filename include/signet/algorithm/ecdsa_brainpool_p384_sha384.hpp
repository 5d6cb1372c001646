// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_BRAINPOOL_P384_SHA384_HPP
#define SIGNET_ALGORITHM_ECDSA_BRAINPOOL_P384_SHA384_HPP

#include <signet/algorithm/curve.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha384.hpp>

namespace signet {

/// ECDSA with SHA384 on brainpoolP384r1 and no other curve. RFC 5639, 3; RFC 9231, 2.3.6.
struct ecdsa_brainpool_p384_sha384 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384";
    using digest = sha384;
    using key = ec;
    using curve = brainpool_p384r1;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 384;
};
static_assert(signature_method<ecdsa_brainpool_p384_sha384> && has_curve<ecdsa_brainpool_p384_sha384>);

}  // namespace signet

#endif
