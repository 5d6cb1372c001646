// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_SHA384_HPP
#define SIGNET_ALGORITHM_RSA_SHA384_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha384.hpp>

namespace signet {

/// RSASSA-PKCS1-v1_5 with SHA-384. RFC 9231, 2.3.3.
struct rsa_sha384 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384";
    using digest = sha384;
    using key = rsa;
    using scheme = rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 2048;
};
static_assert(signature_method<rsa_sha384>);

}  // namespace signet

#endif
