// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_PSS_PARAMETERS_HPP
#define SIGNET_CRYPTO_PSS_PARAMETERS_HPP

#include <cstddef>
#include <optional>
#include <string>

namespace signet {

/// What stands beside the method `rsa_pss`: the content of pss:RSAPSSParams, which defaults to SHA-256, MGF1 with the same
/// digest, a salt as long as the digest, and the trailer that RFC 8017 calls 1. RFC 9231, 2.3.9.
struct pss_parameters {
    std::string digest;                    // URI; empty: SHA-256
    std::string mask_digest;               // URI of MGF1's digest; empty: as `digest`
    std::optional<std::size_t> salt_size;  // octets; nothing: as long as the digest
    std::size_t trailer = 1;               // no other is defined
};

}  // namespace signet

#endif
