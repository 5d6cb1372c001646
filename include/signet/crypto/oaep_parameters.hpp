// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_OAEP_PARAMETERS_HPP
#define SIGNET_CRYPTO_OAEP_PARAMETERS_HPP

#include <signet/core/octets.hpp>

#include <string>

namespace signet {

/// What stands beside the method RSAES-OAEP: the content of its xenc:EncryptionMethod. XML Encryption 1.1, 5.5.2.
struct oaep_parameters {
    std::string digest{};       // URI; empty: SHA-1
    std::string mask_digest{};  // URI of MGF1's digest; empty: SHA-1
    octets label{};             // OAEPparams, decoded
};

}  // namespace signet

#endif
