// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_DSA_SHA256_HPP
#define SIGNET_ALGORITHM_DSA_SHA256_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/sha256.hpp>

namespace signet {

/// DSA with SHA-256. FIPS 186-5 takes it for checking old signatures only. XML Signature 1.1, 6.4.1.
struct dsa_sha256 {
    static constexpr std::string_view uri = "http://www.w3.org/2009/xmldsig11#dsa-sha256";
    using digest = sha256;
    using key = dsa;
    using scheme = dsa;
    static constexpr std::size_t min_key_bits = 2048;
};
static_assert(signature_method<dsa_sha256>);

}  // namespace signet

#endif
