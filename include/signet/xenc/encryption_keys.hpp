// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTION_KEYS_HPP
#define SIGNET_XENC_ENCRYPTION_KEYS_HPP

#include <signet/keyinfo/named_public_key.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/recipient_keys.hpp>

#include <vector>

namespace signet {

/// What a sender has: whoever fills a template chooses among this.
struct encryption_keys {
    std::vector<named_public_key> recipients{};   // with their certificates, which describe them
    std::vector<cipher_key> shared{};
    std::vector<master_secret> secrets{};
    std::vector<named_private_key> originators{}; // static keys of ours, for an agreement that names one

    /// A key without a name answers every name of a template, if it is the only such key that fits.
    bool lax = false;
};

}  // namespace signet

#endif
