// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_SHA3_512_HPP
#define SIGNET_ALGORITHM_ECDSA_SHA3_512_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha3_512.hpp>

namespace signet {

/// ECDSA with SHA3-512 on whichever of our curves the key lies. RFC 9231, 2.3.6.
struct ecdsa_sha3_512 {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-512";
    using digest = sha3_512;
    using key = ec;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 256;
};
static_assert(signature_method<ecdsa_sha3_512>);

}  // namespace signet

#endif
