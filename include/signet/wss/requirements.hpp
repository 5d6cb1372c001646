// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_REQUIREMENTS_HPP
#define SIGNET_WSS_REQUIREMENTS_HPP

#include <signet/token/key_reference.hpp>
#include <signet/token/password.hpp>
#include <signet/token/security_dialect.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace signet {

/// What a signature can cover, or an encryption hide.
enum class part_kind : std::uint8_t {
    body,
    timestamp,
    username,
    header,                // every header block of one name
    headers_in_namespace,  // every header block of one namespace
    signing_token,         // the token that the signature's own key reference means
    token,                 // a token of the user's own
    confirmation,          // every SignatureConfirmation
    signature,             // every ds:Signature that a step in front makes: to be encrypted
    routing,               // the Body and what no intermediary changes of the path of WS-Routing; draft_2002 only
    routing_header,        // one element of that path
};

/// A part that a signature must cover, or that must be encrypted. `optional`: only when the message has it.
struct part_requirement {
    part_kind kind = part_kind::body;
    bool optional = false;
    std::string_view namespace_uri{};  // header, headers_in_namespace, token
    std::string_view local_name{};     // header, token, routing_header

    friend constexpr bool operator==(const part_requirement&, const part_requirement&) = default;
};

/// Whether what one part means is among what another means: the routing headers go with the Body.
constexpr bool is_within(const part_requirement& part, const part_requirement& whole) noexcept
{
    return whole.kind == part_kind::routing && (part.kind == part_kind::body || part.kind == part_kind::routing_header);
}

/// The name of a part, as reports and the command write it: `body`, `timestamp`, `header:{ns}local`, ...
inline std::string part_name(const part_requirement& part)
{
    switch (part.kind) {
    case part_kind::body: return "body";
    case part_kind::timestamp: return "timestamp";
    case part_kind::username: return "username";
    case part_kind::header: return "header:{" + std::string{part.namespace_uri} + "}" + std::string{part.local_name};
    case part_kind::headers_in_namespace: return "header:{" + std::string{part.namespace_uri} + "}*";
    case part_kind::signing_token: return "signing-token";
    case part_kind::token: return "token:{" + std::string{part.namespace_uri} + "}" + std::string{part.local_name};
    case part_kind::confirmation: return "signature-confirmation";
    case part_kind::routing: return "routing";
    case part_kind::routing_header: return "routing:" + std::string{part.local_name};
    case part_kind::signature: return "signature";
    }
    return "";
}

enum class step_kind : std::uint8_t { timestamp, username_token, x509_token, token, signature_confirmation, signature, encryption };

/// One way to bring a content key to its recipient, with what stands beside it. Fields that the method does not use are empty.
struct key_method_requirement {
    std::string_view uri;                                     // of the EncryptedKey's EncryptionMethod
    std::span<const std::string_view> digests{};              // RSAES-OAEP: URIs
    std::span<const std::string_view> mask_digests{};
    std::string_view agreement{};                             // key agreement: URIs of its parts
    std::string_view derivation{};
};

/// One step of a policy as data: what the sender does and the receiver asks for. Fields that the kind does not use are empty.
struct step_requirement {
    step_kind kind = step_kind::timestamp;
    bool optional = false;
    std::chrono::milliseconds lifetime{};                     // timestamp, username_token: how long a message is fresh
    std::span<const password_kind> passwords{};               // username_token: the sender's first
    std::string_view namespace_uri{};                         // token
    std::string_view local_name{};                            // token
    std::span<const std::string_view> methods{};              // signature, encryption: URIs, the sender's first
    std::span<const key_method_requirement> key_methods{};    // encryption: the sender's first
    std::span<const std::string_view> digests{};
    std::span<const std::string_view> canonicalizations{};
    std::span<const key_reference_kind> references{};
    bool adds_token = false;                                  // signature, encryption: its step adds the BinarySecurityToken
    std::span<const part_requirement> parts{};
};

/// Whether a step always signs the user name token together with a time: then nobody can use it in a message of his own.
constexpr bool binds_username(const step_requirement& step)
{
    bool user = false;
    bool time = false;
    for (const auto& part : step.parts) {
        user = user || (part.kind == part_kind::username && !part.optional);
        time = time || (part.kind == part_kind::timestamp && !part.optional);
    }
    return step.kind == step_kind::signature && !step.optional && user && time;
}

/// Whether a step always encrypts the user name token.
constexpr bool hides_username(const step_requirement& step)
{
    bool hidden = false;
    for (const auto& part : step.parts) {
        hidden = hidden || (step.kind == step_kind::encryption && !step.optional && part.kind == part_kind::username && !part.optional);
    }
    return hidden;
}

/// A policy as data. Strict layout: what is used stands before its use. WS-SecurityPolicy 1.3, 6.7.
struct requirements {
    std::span<const step_requirement> steps{};
    bool lax_layout = false;
    bool admits_more = false;  // signatures beyond the one that fulfils a step are verified too, and taken
    bool unsigned_cbc = false; // CBC is decrypted though no signature that was verified before covers the ciphertext
    security_dialect dialect = security_dialect::standard;
};

namespace detail {

inline const step_requirement* find_step(const requirements& policy, step_kind kind)
{
    const auto found = std::find_if(policy.steps.begin(), policy.steps.end(), [&](const auto& step) { return step.kind == kind; });
    return found == policy.steps.end() ? nullptr : &*found;
}

inline bool refers_to_certificates(const requirements& policy)
{
    return std::any_of(policy.steps.begin(), policy.steps.end(), [](const step_requirement& step) {
        return step.kind == step_kind::x509_token
            || std::find(step.references.begin(), step.references.end(), key_reference_kind::x509_direct) != step.references.end();
    });
}

inline bool refers_by_url(const requirements& policy)
{
    return std::any_of(policy.steps.begin(), policy.steps.end(), [](const step_requirement& step) {
        return std::find(step.references.begin(), step.references.end(), key_reference_kind::x509_url) != step.references.end();
    });
}

}  // namespace detail

}  // namespace signet

#endif
