// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_ECDSA_SHA224_HPP
#define SIGNET_ALGORITHM_ECDSA_SHA224_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha224.hpp>

namespace signet {

/// ECDSA with SHA-224 on whichever of our curves the key lies, P-224 included. RFC 9231, 2.3.6.
struct ecdsa_sha224 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha224";
    using digest = sha224;
    using key = ec;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 224;
};
static_assert(signature_method<ecdsa_sha224>);

}  // namespace signet

#endif
