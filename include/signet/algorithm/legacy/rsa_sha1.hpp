// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_LEGACY_RSA_SHA1_HPP
#define SIGNET_ALGORITHM_LEGACY_RSA_SHA1_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/scheme.hpp>

namespace signet::legacy {

/// RSASSA-PKCS1-v1_5 with SHA-1, broken with its digest. XML Signature 1.1, 6.4.2.
struct rsa_sha1 {
    static constexpr std::string_view uri = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    using digest = sha1;
    using key = rsa;
    using scheme = rsassa_pkcs1_v1_5;
    static constexpr std::size_t min_key_bits = 1024;
    static constexpr bool broken = true;
};
static_assert(signature_method<rsa_sha1> && broken<rsa_sha1>);

}  // namespace signet::legacy

#endif
