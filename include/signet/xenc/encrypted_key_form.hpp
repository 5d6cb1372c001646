// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_ENCRYPTED_KEY_FORM_HPP
#define SIGNET_XENC_ENCRYPTED_KEY_FORM_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/keyinfo/found_key.hpp>
#include <signet/keyinfo/trusted_keys.hpp>
#include <signet/xenc/content_key_search.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xml/document.hpp>

#include <string>
#include <utility>

namespace signet {

/// A form of ds:KeyInfo for `find_key`: the key of a MAC, encrypted for us, or agreed on or derived, in the message itself.
/// XML Encryption 1.1, 3.5. Its origin says whether its author has a secret of ours, or could be anybody. A key that cannot be
/// decrypted is random octets: the MAC is then wrong, and nothing else is said.
template <class Algorithms>
class encrypted_key_form {
public:
    /// The keys outlive it.
    explicit encrypted_key_form(const recipient_keys& among, cipher_references references = {}) : among_{among}, references_{std::move(references)} {}

    bool matches(node element) const { return content_key_search<Algorithms>::describes_key(element); }

    /// Errors: `key_mismatch` for a method that needs no shared key, those of `content_key_search`.
    template <key_type K>
    result<found_key<K>> find(node element, const document& message, const trusted_keys& trusted) const
    {
        if constexpr (!K::symmetric) {
            return refuse(errc::key_mismatch, std::string{local_name(element)}, "it is a shared key, and the method needs a public one");
        } else {
            decryption_budget budget{trusted.limits};
            const decryption_context with{trusted.limits, budget, references_};
            content_key_search<Algorithms> search{message, among_, with};
            auto key = search.find_described(element, {block_cipher::aes, any_key_octets});
            if (!key) {
                return refuse(std::move(key));
            }
            const auto origin = search.used_private_key() ? key_origin::encrypted_by_anybody : key_origin::encrypted_by_known_key;
            return found_key<K>{shared_key{"", std::move(key->value)}, origin, "", {}};
        }
    }

private:
    const recipient_keys& among_;
    cipher_references references_;
};

}  // namespace signet

#endif
