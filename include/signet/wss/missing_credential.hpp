// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_MISSING_CREDENTIAL_HPP
#define SIGNET_WSS_MISSING_CREDENTIAL_HPP

#include <signet/wss/credentials.hpp>
#include <signet/wss/requirements.hpp>

#include <string_view>

namespace signet {

/// Whether a step's sender refers to a certificate, and so needs one: its first kind of reference decides.
inline bool refers_to_certificate(const step_requirement& step)
{
    return !step.references.empty() && names_certificate(step.references.front());
}

/// The user's own token that a step sends, null when the call lacks it.
inline const token_to_send* find_token(const step_requirement& step, const sender_credentials& with)
{
    for (const auto& token : with.tokens) {
        if (token.namespace_uri == step.namespace_uri && token.local_name == step.local_name) {
            return &token;
        }
    }
    return nullptr;
}

/// What a sender lacks for a step, in words; "" when the step can be performed.
inline std::string_view missing_credential(const step_requirement& step, const sender_credentials& with)
{
    const auto signer = [&] {
        return with.signing_key == nullptr ? "a signer's key" : with.signing_chain.empty() ? "the signer's certificate" : "";
    };
    switch (step.kind) {
    case step_kind::timestamp: return "";
    case step_kind::username_token: return with.user == nullptr ? "a user and the password" : "";
    case step_kind::x509_token: return signer();
    case step_kind::token: return find_token(step, with) == nullptr ? step.local_name : "";
    case step_kind::signature_confirmation: return with.exchange == nullptr ? "the exchange of the request" : "";
    case step_kind::encryption:
        return refers_to_certificate(step) ? (with.recipient == nullptr ? "the recipient's certificate" : "")
                                            : with.shared_key == nullptr ? "a shared key" : "";
    case step_kind::signature:
        if (!step.references.empty() && step.references.front() == key_reference_kind::x509_url && with.token_location == nullptr) {
            return "the location of the signer's certificate";
        }
        return refers_to_certificate(step) ? signer() : with.shared_key == nullptr ? "a shared key" : "";
    }
    return "";
}

}  // namespace signet

#endif
