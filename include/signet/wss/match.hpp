// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_MATCH_HPP
#define SIGNET_WSS_MATCH_HPP

#include <signet/core/base64.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/wss/match_encryption.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/wss/requirements.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace signet {

namespace detail {

inline std::size_t position(const evidence& found, node child)
{
    return static_cast<std::size_t>(std::find(found.children.begin(), found.children.end(), child) - found.children.begin());
}

/// Whether there is the X.509 token that a policy asks for; where more signatures may be there than a policy knows of, one by a
/// certificate that the message only names will do.
inline bool has_certificate(const evidence& found, const requirements& policy)
{
    return !found.x509_tokens.empty()
        || (policy.admits_more
            && std::any_of(found.signatures.begin(), found.signatures.end(), [](const auto& one) { return one.signer.has_value(); }));
}

/// Whether a part stands in a list, by itself or by its namespace.
inline bool lists(std::span<const part_requirement> parts, const part_requirement& wanted)
{
    return std::any_of(parts.begin(), parts.end(), [&](const part_requirement& part) {
        const bool by_namespace = part.kind == part_kind::headers_in_namespace && wanted.kind == part_kind::header;
        return part.namespace_uri == wanted.namespace_uri
            && (by_namespace || (part.kind == wanted.kind && part.local_name == wanted.local_name));
    });
}

/// What one element of a part is by itself: a header block of a namespace has a name of its own.
inline part_requirement block_of(const part_requirement& part, node element)
{
    return part.kind == part_kind::headers_in_namespace ? part_requirement{part_kind::header, part.optional, part.namespace_uri, local_name(element)}
                                                        : part;
}

/// Whether a part is ciphertext already when the sender makes the signature of a step.
inline bool encrypted_before(const requirements& policy, const step_requirement& signature, const part_requirement& part)
{
    for (const auto& step : policy.steps) {
        if (&step == &signature) {
            break;
        }
        const auto within = [&](const part_requirement& one) { return is_within(one, part); };
        if (step.kind == step_kind::encryption && (lists(step.parts, part) || std::any_of(step.parts.begin(), step.parts.end(), within))) {
            return true;
        }
    }
    return false;
}

/// Whether one signature does what one step asks for.
inline result<void> fulfils(const signature_evidence& signature, const step_requirement& step, const requirements& policy, bool lax_layout,
                            const evidence& found, const envelope& message)
{
    if (!admits(step.methods, signature.method)) {
        return refuse(errc::algorithm_refused, "SignatureMethod", std::string{signature.method} + " is not the policy's");
    }
    if (!admits(step.canonicalizations, signature.canonicalization)) {
        return refuse(errc::algorithm_refused, "CanonicalizationMethod", std::string{signature.canonicalization} + " is not the policy's");
    }
    if (std::find(step.references.begin(), step.references.end(), signature.reference) == step.references.end()) {
        return refuse(errc::reference_refused, "KeyInfo", "the policy does not refer to keys in this way");
    }
    for (const auto& covered : signature.covered) {
        if (!admits(step.digests, covered.digest_method)) {
            return refuse(errc::algorithm_refused, "Reference " + printable(covered.uri),
                          std::string{covered.digest_method} + " is not the policy's");
        }
    }
    for (const auto& part : step.parts) {
        const auto elements = elements_of(part, message, found.security, signature.token);
        if (elements.empty() && !part.optional) {
            return refuse(errc::part_missing, part_name(part), "the policy covers it, and the message does not have it");
        }
        for (const node element : elements) {
            const auto* cover = find_cover(signature, element);
            if (cover == nullptr) {
                return refuse(errc::part_not_signed, part_name(part), "no signature covers the " + std::string{element.name()} + " at its place");
            }
            if (cover->as_ciphertext != encrypted_before(policy, step, block_of(part, element)) && is_decrypted(found, element) && !policy.admits_more) {
                return refuse(errc::part_not_signed, part_name(part),
                              cover->as_ciphertext ? "what is signed of it is ciphertext, and the policy signs what it says"
                                                   : "what is signed of it is what it says, and the policy signs the ciphertext");
            }
        }
    }
    if (lax_layout) {
        return {};
    }
    const auto own = position(found, signature.element);
    const auto late = [&](node used) { return used.parent() == found.security && position(found, used) > own; };
    if (signature.token && late(signature.token)) {
        return refuse(errc::layout_violated, "Signature", "the token it refers to stands after it");
    }
    for (const auto& covered : signature.covered) {
        if (!covered.as_ciphertext && late(covered.apex)) {
            return refuse(errc::layout_violated, "Signature", "the " + std::string{covered.apex.name()} + " that it covers stands after it");
        }
    }
    return {};
}

/// Where more signatures may be there than a policy asks for: one of them fulfils the step alone, because parts that different
/// signatures cover may come from different messages. It is a certificate's where a certificate is asked for.
inline result<void> match_one_of(evidence& found, std::size_t at, const envelope& message, const requirements& policy)
{
    const auto& step = policy.steps[at];
    const bool by_certificate =
        std::any_of(policy.steps.begin(), policy.steps.end(), [](const auto& one) { return one.kind == step_kind::x509_token; });
    result<void> reason;
    for (auto& signature : found.signatures) {
        auto fulfilled = by_certificate && !signature.signer
                             ? refuse(errc::missing_token, "Security", "the signature is not by an X.509 certificate")
                             : fulfils(signature, step, policy, true, found, message);
        if (fulfilled) {
            signature.step = at;
            return {};
        }
        if (reason) {
            reason = std::move(fulfilled);
        }
    }
    if (step.optional) {
        return {};
    }
    return reason ? refuse(errc::missing_signature, "Security", "there is no signature") : reason;
}

/// Gives each signature step from `at` on a signature of its own, whatever order they stand in, so that none is left over.
/// Otherwise the reason why the first candidate of the first step without one is not it.
inline result<void> assign_signatures(evidence& found, std::size_t at, const envelope& message, const requirements& policy)
{
    while (at < policy.steps.size() && policy.steps[at].kind != step_kind::signature) {
        ++at;
    }
    if (at == policy.steps.size()) {
        const bool all = std::all_of(found.signatures.begin(), found.signatures.end(), [](const auto& one) { return one.step.has_value(); });
        return all ? result<void>{} : refuse(errc::unexpected_element, "Security", "there is a signature more than the policy asks for");
    }
    const auto& step = policy.steps[at];
    result<void> reason;
    for (auto& signature : found.signatures) {
        if (signature.step) {
            continue;
        }
        auto fulfilled = fulfils(signature, step, policy, policy.lax_layout, found, message);
        if (fulfilled) {
            signature.step = at;
            fulfilled = assign_signatures(found, at + 1, message, policy);
            if (fulfilled) {
                return {};
            }
            signature.step.reset();
        }
        if (reason) {
            reason = std::move(fulfilled);
        }
    }
    if (step.optional) {
        auto without = assign_signatures(found, at + 1, message, policy);
        return (without || reason) ? without : reason;
    }
    return reason ? refuse(errc::missing_signature, "Security", "there is no signature that the policy asks for") : reason;
}

inline result<void> match_signatures(evidence& found, const envelope& message, const requirements& policy)
{
    const auto is_signature = [](const step_requirement& step) { return step.kind == step_kind::signature; };
    if (!policy.admits_more) {
        if (found.signatures.size() > static_cast<std::size_t>(std::count_if(policy.steps.begin(), policy.steps.end(), is_signature))) {
            return refuse(errc::unexpected_element, "Security", "there is a signature more than the policy asks for");
        }
        return assign_signatures(found, 0, message, policy);
    }
    for (std::size_t at = 0; at < policy.steps.size(); ++at) {
        if (is_signature(policy.steps[at])) {
            if (auto matched = match_one_of(found, at, message, policy); !matched) {
                return matched;
            }
        }
    }
    return {};
}

/// Every signature of the request is confirmed, and nothing else. WSS SOAP Message Security 1.1.1, 8.5.
inline result<void> match_confirmations(const evidence& found, const receiver_credentials& with)
{
    if (with.exchange == nullptr) {
        return refuse(errc::missing_credential, "call", "the exchange of the request is needed");
    }
    const auto& sent = with.exchange->signature_values;
    std::vector<octets> confirmed;
    for (const node element : found.confirmations) {
        const auto value = find_attribute(element, "", "Value");
        if (!value) {
            continue;  // the answer to a request without a signature
        }
        const auto decoded = base64_decode(value.value());
        if (!decoded) {
            return refuse(errc::malformed_value, "SignatureConfirmation", "its Value is not base64");
        }
        confirmed.push_back(*decoded);
    }
    if (found.confirmations.size() != std::max<std::size_t>(sent.size(), 1) || confirmed.size() != sent.size()
        || !std::is_permutation(confirmed.begin(), confirmed.end(), sent.begin(), sent.end())) {
        return refuse(errc::confirmation_mismatch, "SignatureConfirmation", "the answer does not confirm the signatures of this request");
    }
    return {};
}

}  // namespace detail

/// Compares what a message proves with what a policy asks for. Nothing that the message says of itself counts here.
/// Errors: `missing_timestamp`, `missing_token`, `missing_signature`, `missing_confirmation`, `part_missing`, `part_not_signed`, `part_not_encrypted`,
/// `algorithm_refused`, `reference_refused`, `layout_violated`, `unexpected_element`, `confirmation_mismatch`.
inline result<void> match(evidence& found, const envelope& message, const requirements& policy, const receiver_credentials& with)
{
    for (const auto& step : policy.steps) {
        switch (step.kind) {
        case step_kind::timestamp:
            if (!found.timestamp && !step.optional) {
                return refuse(errc::missing_timestamp, "Security", "there is no Timestamp");
            }
            break;
        case step_kind::username_token:
            if (!found.username && !step.optional) {
                return refuse(errc::missing_token, "Security", "there is no UsernameToken");
            }
            break;
        case step_kind::x509_token:
            if (!step.optional && !detail::has_certificate(found, policy)) {
                return refuse(errc::missing_token, "Security", "there is no X.509 certificate");
            }
            break;
        case step_kind::token: {
            const auto count = std::count_if(found.tokens.begin(), found.tokens.end(),
                                             [&](node token) { return is_element(token, step.namespace_uri, step.local_name); });
            if (count == 0 && !step.optional) {
                return refuse(errc::missing_token, "Security", "there is no " + std::string{step.local_name});
            }
            if (count > 1) {
                return refuse(errc::malformed_security_header, "Security", "there are two " + std::string{step.local_name});
            }
            break;
        }
        case step_kind::signature_confirmation:
            if (found.confirmations.empty()) {
                if (!step.optional) {
                    return refuse(errc::missing_confirmation, "Security", "there is no SignatureConfirmation");
                }
            } else if (auto confirmed = detail::match_confirmations(found, with); !confirmed) {
                return confirmed;
            }
            break;
        case step_kind::signature:
        case step_kind::encryption: break;
        }
    }
    if (auto matched = detail::match_signatures(found, message, policy); !matched) {
        return matched;
    }
    for (std::size_t at = 0; at < policy.steps.size(); ++at) {
        if (policy.steps[at].kind == step_kind::encryption) {
            if (auto matched = match_encryption(found, at, message, policy); !matched) {
                return matched;
            }
        }
    }
    return {};
}

}  // namespace signet

#endif
