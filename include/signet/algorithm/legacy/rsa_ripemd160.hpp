// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RSA_RIPEMD160_HPP
#define SIGNET_ALGORITHM_LEGACY_RSA_RIPEMD160_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/ripemd160.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// RSASSA-PKCS1-v1_5 with RIPEMD-160, broken with its digest. RFC 9231, 2.3.5.
struct rsa_ripemd160 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160";
    using digest = ripemd160;
    using key = rsa;
    using scheme = rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(signature_method<rsa_ripemd160> && broken<rsa_ripemd160>);

}  // namespace signet::legacy

#endif
