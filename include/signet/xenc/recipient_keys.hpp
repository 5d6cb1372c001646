// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_RECIPIENT_KEYS_HPP
#define SIGNET_XENC_RECIPIENT_KEYS_HPP

#include <signet/core/secret.hpp>
#include <signet/keyinfo/named_public_key.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/xenc/cipher_key.hpp>

#include <string>
#include <vector>

namespace signet {

/// A secret that keys are derived from, a password too, and the name by which a message means it (xenc11:MasterKeyName).
struct master_secret {
    std::string name;
    secret value;
};

/// What a recipient has: ds:KeyInfo only selects among this.
struct recipient_keys {
    std::vector<named_private_key> keys{};            // with their certificates, which identify them
    std::vector<cipher_key> shared{};
    std::vector<master_secret> secrets{};
    std::vector<named_public_key> originators{};      // whose static keys agree with ours, where a message only names one
    std::vector<known_certificate> certificates{};    // further ones, that identify a private key of ours or an originator's

    /// A key without a name answers every name, and what is not read: if it is the only such key that fits. One with a name answers
    /// its own only.
    bool lax = false;
};

}  // namespace signet

#endif
