// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_HMAC_SHA1_HPP
#define SIGNET_ALGORITHM_LEGACY_HMAC_SHA1_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// HMAC with SHA-1: no attack on it is known, yet nothing new should use it. XML Signature 1.1, 6.3.1.
struct hmac_sha1 {
    static constexpr std::string_view uri = "http://www.w3.org/2000/09/xmldsig#hmac-sha1";
    using digest = sha1;
    using key = shared;
    using scheme = hmac;
    static constexpr std::size_t min_key_bits = 128;
    static constexpr bool broken = true;
};
static_assert(signature_method<hmac_sha1> && broken<hmac_sha1>);

}  // namespace signet::legacy

#endif
