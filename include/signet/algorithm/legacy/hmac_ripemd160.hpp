// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_HMAC_RIPEMD160_HPP
#define SIGNET_ALGORITHM_LEGACY_HMAC_RIPEMD160_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/ripemd160.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// HMAC with RIPEMD-160: no attack on it is known, yet nothing new should use it. RFC 9231, 2.2.3.
struct hmac_ripemd160 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-ripemd160";
    using digest = ripemd160;
    using key = shared;
    using scheme = hmac;
    static constexpr std::size_t min_key_bits = 128;
    static constexpr bool broken = true;
};
static_assert(signature_method<hmac_ripemd160> && broken<hmac_ripemd160>);

}  // namespace signet::legacy

#endif
