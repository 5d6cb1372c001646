// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_RECIPIENT_KEYS_HPP
#define SIGNET_XENC_RECIPIENT_KEYS_HPP

#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/keyinfo/named_public_key.hpp>
#include <signet/keyinfo/signing_keys.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/xenc/cipher_key.hpp>

#include <string>
#include <string_view>
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
    /// its own only. A private key answers no public value and no certificate that are not its own, nor what identifies a
    /// certificate where it has one and that is not it.
    bool lax = false;

    /// The shared key of a name that has a form; null where there is none. Error: `key_mismatch` where those of the name have another.
    result<const cipher_key*> shared_key_called(std::string_view name, const cipher_key_form& form) const
    {
        bool of_another_form = false;
        for (const auto& key : shared) {
            const bool is_meant = !name.empty() && key.name == name;
            if (is_meant && key.fits(form)) {
                return &key;
            }
            of_another_form = of_another_form || is_meant;
        }
        if (of_another_form) {
            return refuse(errc::key_mismatch, "KeyName", "the key of that name is none of the method's cipher and length");
        }
        return nullptr;
    }

    /// The only shared key of a form, of all or of those without a name. Error: `unknown_key` for none or two.
    result<const cipher_key*> only_shared_key(const cipher_key_form& form, bool of_all) const
    {
        const cipher_key* only = nullptr;
        for (const auto& key : shared) {
            if (!key.fits(form) || !(of_all || key.name.empty())) {
                continue;
            }
            if (only != nullptr) {
                return refuse(errc::unknown_key, "KeyInfo", "it names no key, and more than one would fit");
            }
            only = &key;
        }
        if (only == nullptr) {
            return refuse(errc::unknown_key, "KeyInfo", "no key that is known fits");
        }
        return only;
    }
};

}  // namespace signet

#endif
