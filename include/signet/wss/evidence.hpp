// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_EVIDENCE_HPP
#define SIGNET_WSS_EVIDENCE_HPP

#include <signet/core/clock.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/dsig/verify_reference.hpp>
#include <signet/dsig/verify_signature_value.hpp>
#include <signet/token/key_reference.hpp>
#include <signet/token/username_token_element.hpp>
#include <signet/wss/timestamp_element.hpp>
#include <signet/xml/node.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// A signature that holds: who made it with what, and the nodes it covers.
struct signature_evidence {
    node element;
    std::string_view id;
    std::string_view method;                  // URI
    std::string_view canonicalization;        // URI
    key_reference_kind reference = key_reference_kind::x509_direct;
    node token;                               // the BinarySecurityToken it refers to
    std::optional<certificate> signer;        // whose key made it
    bool trusted = false;                     // a path to an anchor, or trusted directly
    std::string key_name;                     // the shared key that made it
    octets value;
    signed_info_digest identity{};
    std::vector<covered_content> covered;     // each a whole element
    std::optional<std::size_t> step;          // which step of the policy it fulfils
};

/// A part that was encrypted, and is decrypted: where it is now, and with what. Views into the message.
struct decryption_evidence {
    node element;                             // the Body whose content it was, or the element itself
    node key;                                 // the EncryptedKey that brought the content key
    std::string_view method;                  // URI
    std::string_view key_method;              // URI
    std::string digest;                       // URIs of what stands beside a method of RSAES-OAEP, or is meant where nothing does
    std::string mask_digest;
    std::string agreement;                    // URIs of what stands beside a method of key agreement
    std::string derivation;
    key_reference_kind reference = key_reference_kind::x509_thumbprint;
};

/// What was decrypted by a method that does not tell of changes (CBC), with no signature verified before that covers the ciphertext.
/// Until the signatures are verified nothing is to depend on what came out, neither an error nor work that costs: whoever could
/// tell well-formed plaintext from other can decrypt with the receiver's help. A42.
struct unproved_plaintext {
    error refusal;                // the one way in which everything is told that the ciphertext can be the reason of
    bool failed = false;          // something could not be decrypted, or is none of what the policy hides
    std::vector<node> elements{};  // that were decrypted: a signature has to cover each
};

/// Everything that a Security header proves, before it is compared with a policy. Views into the message.
struct evidence {
    node security;
    std::vector<node> children;                       // of the header, in document order
    std::optional<timestamp_element> timestamp;
    std::optional<username_token_element> username;   // its password was checked, and wiped
    std::vector<signature_evidence> signatures;
    std::vector<decryption_evidence> decrypted;
    std::optional<unproved_plaintext> unproved;
    std::vector<node> keys;                           // every xenc:EncryptedKey
    std::vector<node> x509_tokens;
    std::vector<node> confirmations;
    std::vector<node> tokens;                         // of the user's own
    bool replay_checked = false;
};

/// Whether an element, or the content of it, was encrypted.
inline bool is_decrypted(const evidence& all, node element)
{
    for (const auto& part : all.decrypted) {
        if (part.element == element) {
            return true;
        }
    }
    return false;
}

/// Whether a signature that was verified, by somebody whom the caller trusts or, where any signer will do, by anybody, covers an
/// EncryptedData that is not decrypted yet.
inline bool is_signed_ciphertext(const evidence& all, node data, bool by_anybody)
{
    return std::any_of(all.signatures.begin(), all.signatures.end(), [&](const signature_evidence& signature) {
        return (signature.trusted || by_anybody) && std::any_of(signature.covered.begin(), signature.covered.end(), [&](const covered_content& cover) {
            return cover.apex == data || cover.apex == data.parent();
        });
    });
}

/// Whether an element was decrypted, and nothing but signatures can prove it.
inline bool is_unproved(const evidence& all, node element)
{
    return all.unproved && std::find(all.unproved->elements.begin(), all.unproved->elements.end(), element) != all.unproved->elements.end();
}

/// Whether signatures cover all plaintext that nothing else proves, as plaintext; one that was decrypted itself needs no other.
inline bool is_proved(const evidence& all)
{
    const auto covers = [](const signature_evidence& signature, node element) {
        return signature.element == element || std::any_of(signature.covered.begin(), signature.covered.end(), [&](const covered_content& cover) {
            return cover.apex == element && !cover.as_ciphertext;
        });
    };
    return !all.unproved || (!all.unproved->failed && std::all_of(all.unproved->elements.begin(), all.unproved->elements.end(), [&](node element) {
        return std::any_of(all.signatures.begin(), all.signatures.end(), [&](const auto& signature) { return covers(signature, element); });
    }));
}

/// The covered node that is this very element, null when no signature of the evidence covers it.
inline const covered_content* find_cover(const signature_evidence& signature, node element)
{
    for (const auto& covered : signature.covered) {
        if (covered.apex == element) {
            return &covered;
        }
    }
    return nullptr;
}

/// The same, over all signatures that fulfil a step of the policy.
inline const covered_content* find_cover(const evidence& all, node element)
{
    for (const auto& signature : all.signatures) {
        if (signature.step) {
            if (const auto* covered = find_cover(signature, element)) {
                return covered;
            }
        }
    }
    return nullptr;
}

}  // namespace signet

#endif
