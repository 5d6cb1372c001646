// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_SHA3_224_HPP
#define SIGNET_ALGORITHM_ECDSA_SHA3_224_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha3_224.hpp>

namespace signet {

/// ECDSA with SHA3-224 on whichever of our curves the key lies, P-224 included. RFC 9231, 2.3.6.
struct ecdsa_sha3_224 {
    static constexpr std::string_view uri = "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-224";
    using digest = sha3_224;
    using key = ec;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 224;
};
static_assert(signature_method<ecdsa_sha3_224>);

}  // namespace signet

#endif
