// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_SHA3_384_HPP
#define SIGNET_ALGORITHM_ECDSA_SHA3_384_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha3_384.hpp>

namespace signet {

/// ECDSA with SHA3-384 on whichever of our curves the key lies. RFC 9231, 2.3.6.
struct ecdsa_sha3_384 {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-384";
    using digest = sha3_384;
    using key = ec;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 256;
};
static_assert(signature_method<ecdsa_sha3_384>);

}  // namespace signet

#endif
