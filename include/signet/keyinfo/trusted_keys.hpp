// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_TRUSTED_KEYS_HPP
#define SIGNET_KEYINFO_TRUSTED_KEYS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/trust.hpp>
#include <signet/crypto/path_rules.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/keyinfo/named_public_key.hpp>

#include <optional>
#include <string>
#include <vector>

namespace signet {

/// A certificate that the caller knows, for messages that name one without carrying it. Knowing one is not trusting it.
struct known_certificate {
    signet::certificate certificate;
    std::string name{};  // a ds:KeyName that means it, besides its subject
};

/// What a verifier trusts: ds:KeyInfo only selects among this. Every door that is not opened here is closed.
struct trusted_keys {
    std::vector<shared_key> shared{};
    std::vector<named_public_key> keys{};
    std::vector<known_certificate> certificates{};         // found by name or identification, and trusted by a path or directly only
    std::optional<signet::direct_trust> direct_trust{};    // certificates that are trusted as they are, while they are valid
    std::optional<signet::anchors> anchors{};              // with intermediates and revocation lists

    path_rules rules{};
    signet::clock clock{};
    signet::limits limits{};

    /// Where a ds:RetrievalMethod may lead out of the document: nowhere without one.
    uri_resolver resolver{};

    /// A key without a name answers every name, and what is not read: if it is the only such key that fits. One with a name answers
    /// its own only.
    bool lax = false;

    /// Core validation only: the signature holds by the key that the message states, which says nothing of who made it.
    bool accept_key_value = false;

    /// Core validation only: the key of a certificate is used though nobody vouches for it, or it is expired or revoked.
    bool use_certificates_as_they_are = false;
};

}  // namespace signet

#endif
