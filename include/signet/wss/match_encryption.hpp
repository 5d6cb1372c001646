// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_MATCH_ENCRYPTION_HPP
#define SIGNET_WSS_MATCH_ENCRYPTION_HPP

#include <signet/core/result.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/wss/message_part.hpp>
#include <signet/wss/requirements.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

namespace detail {

inline bool admits(std::span<const std::string_view> uris, std::string_view uri)
{
    return std::find(uris.begin(), uris.end(), uri) != uris.end();
}

inline bool admits(std::span<const key_method_requirement> methods, const decryption_evidence& part)
{
    return std::any_of(methods.begin(), methods.end(), [&](const key_method_requirement& method) {
        return method.uri == part.key_method && method.agreement == part.agreement && method.derivation == part.derivation
            && (method.digests.empty() || (admits(method.digests, part.digest) && admits(method.mask_digests, part.mask_digest)));
    });
}

}  // namespace detail

/// Whether everything that a step of a policy encrypts was encrypted, and as it asks for.
/// Errors: `part_missing`, `part_not_encrypted`, `algorithm_refused`, `reference_refused`.
inline result<void> match_encryption(const evidence& found, std::size_t at, const envelope& message, const requirements& policy)
{
    const auto& step = policy.steps[at];
    const auto same = [](node element) { return [element](const decryption_evidence& one) { return one.element == element; }; };
    for (const auto& part : step.parts) {
        std::vector<node> elements;
        if (part.kind == part_kind::signature) {
            for (const auto& signature : found.signatures) {
                if (policy.admits_more || (signature.step && *signature.step < at)) {
                    elements.push_back(signature.element);
                }
            }
        } else {
            elements = elements_of(part, message, found.security, {});
        }
        if (elements.empty() && !part.optional && !step.optional) {
            return refuse(errc::part_missing, part_name(part), "the policy encrypts it, and the message does not have it");
        }
        for (const node element : elements) {
            const auto decrypted = std::find_if(found.decrypted.begin(), found.decrypted.end(), same(element));
            if (decrypted == found.decrypted.end()) {
                if (step.optional) {
                    continue;
                }
                return refuse(errc::part_not_encrypted, part_name(part), "the " + std::string{element.name()} + " came as it is");
            }
            if (!detail::admits(step.methods, decrypted->method) || !detail::admits(step.key_methods, *decrypted)) {
                return refuse(errc::algorithm_refused, part_name(part), std::string{decrypted->method} + " with a key by "
                                  + std::string{decrypted->key_method} + " is not the policy's, or with other digests");
            }
            if (std::find(step.references.begin(), step.references.end(), decrypted->reference) == step.references.end()) {
                return refuse(errc::reference_refused, "EncryptedKey", "the policy does not refer to keys in this way");
            }
        }
    }
    return {};
}

}  // namespace signet

#endif
