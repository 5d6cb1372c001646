// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_KEY_OPTIONS_HPP
#define SIGNET_COMMAND_KEY_OPTIONS_HPP

#include "failure.hpp"

#include <signet/core/uri_resolver.hpp>
#include <signet/crypto/signature_terms.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xenc/encryption_keys.hpp>

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace signet::command {

/// What keys are for.
enum class key_use { verifying, signing, decrypting, encrypting };

/// The options that say which keys there are, as they were given.
struct key_options {
    std::vector<std::string> keys, trusted, untrusted, crls;
    std::string password_file, at;
    bool key_value = false, no_path_validation = false, legacy = false;

    void add_to(CLI::App& app, key_use use);
};

/// What a verifier has.
struct verification_keys {
    trusted_keys trusted;
    recipient_keys own;  // for an EncryptedKey in KeyInfo
};

// Of every kind of key, one without a name answers every name if it is the only such key that fits. Each file is read once.

/// What a verifier trusts, and decrypts with. A `cert:` key is trusted as it is unless `--trusted` names anchors: then it must have a
/// path to one, and be found by its name, its subject or what identifies it.
outcome<verification_keys> read_verification_keys(const key_options& with);

/// What a signer has: private and shared keys, each private one with the certificates among `cert:` and `--untrusted` that are its own.
outcome<signing_keys> read_signing_keys(const key_options& with);

/// What a recipient has: private keys with their certificates, keys for ciphers, secrets to derive from; public keys and other
/// certificates are those of originators.
outcome<recipient_keys> read_decryption_keys(const key_options& with);

/// What a sender has: the public halves of all keys and certificates are recipients. With `--trusted` each certificate needs a path.
outcome<encryption_keys> read_encryption_keys(const key_options& with);

/// The options that say what is taken beyond the usual.
struct term_options {
    std::string hmac_min_bits;
    std::vector<std::string> maps, id_attributes;

    void add_to(CLI::App& app, key_use use);
};

/// Usage error: --hmac-min-bits is no number from 8 to 512.
outcome<signature_terms> read_terms(const term_options& with, bool legacy);

/// Answers the URIs of `--map URI=FILE`, and no others; none where there is no `--map`. URI ends at the last '='. Usage error: not of that form, the same
/// URI twice.
outcome<uri_resolver> read_maps(const term_options& with);

}  // namespace signet::command

#endif
