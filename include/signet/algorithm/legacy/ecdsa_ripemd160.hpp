// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_ECDSA_RIPEMD160_HPP
#define SIGNET_ALGORITHM_LEGACY_ECDSA_RIPEMD160_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/ripemd160.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// ECDSA with RIPEMD-160 on whichever of our curves the key lies, broken with its digest. RFC 9231, 2.3.6.
struct ecdsa_ripemd160 {
    static constexpr std::string_view uri = "http://www.w3.org/2007/05/xmldsig-more#ecdsa-ripemd160";
    using digest = ripemd160;
    using key = ec;
    using scheme = ecdsa;
    static constexpr std::size_t min_key_bits = 224;
    static constexpr bool broken = true;
};
static_assert(signature_method<ecdsa_ripemd160> && broken<ecdsa_ripemd160>);

}  // namespace signet::legacy

#endif
