// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_HMAC_SHA256_HPP
#define SIGNET_ALGORITHM_HMAC_SHA256_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha256.hpp>

namespace signet {

/// HMAC with SHA-256, whole unless a caller says otherwise. RFC 9231, 2.2.2.
struct hmac_sha256 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256";
    using digest = sha256;
    using key = shared;
    using scheme = hmac;
    static constexpr std::size_t min_key_bits = 128;
};
static_assert(signature_method<hmac_sha256>);

}  // namespace signet

#endif
