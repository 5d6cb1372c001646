// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_HMAC_SHA512_HPP
#define SIGNET_ALGORITHM_HMAC_SHA512_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha512.hpp>

namespace signet {

/// HMAC with SHA-512, whole unless a caller says otherwise. RFC 9231, 2.2.2.
struct hmac_sha512 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha512";
    using digest = sha512;
    using key = shared;
    using scheme = hmac;
    static constexpr std::size_t min_key_bits = 128;
};
static_assert(signature_method<hmac_sha512>);

}  // namespace signet

#endif
