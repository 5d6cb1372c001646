// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_RSA_SHA224_HPP
#define SIGNET_ALGORITHM_RSA_SHA224_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/algorithm/sha224.hpp>

namespace signet {

/// RSASSA-PKCS1-v1_5 with SHA-224. RFC 9231, 2.3.11.
struct rsa_sha224 {
    static constexpr std::string_view uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224";
    using digest = sha224;
    using key = rsa;
    using scheme = rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 2048;
};
static_assert(signature_method<rsa_sha224>);

}  // namespace signet

#endif
