// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_CERTIFIED_KEY_HPP
#define SIGNET_CRYPTO_BOTAN_CERTIFIED_KEY_HPP

#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>

#include <algorithm>

namespace signet {

/// Whether a certificate is that of a key: its subjectPublicKeyInfo is the key's. RFC 5280, 4.1.2.7.
inline bool is_certified_by(const any_private_key& key, const certificate& one)
{
    return key.visit([&](const auto& typed) { return std::ranges::equal(typed.public_part().der(), one.key_info()); });
}

}  // namespace signet

#endif
