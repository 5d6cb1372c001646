// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_DESCRIBE_HPP
#define SIGNET_POLICY_DESCRIBE_HPP

#include <signet/token/key_reference.hpp>
#include <signet/token/password.hpp>
#include <signet/wss/requirements.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

namespace detail {

inline std::string listed(std::span<const std::string_view> uris)
{
    std::string text;
    for (const auto uri : uris) {
        text.append(text.empty() ? "" : " or ").append(uri.substr(uri.find_last_of("/") + 1));
    }
    return text;
}

inline std::string described(const key_method_requirement& method)
{
    std::string text;
    for (const auto uri : {method.agreement, method.derivation, method.uri}) {
        if (!uri.empty()) {
            text.append(text.empty() ? "" : " with ").append(listed({&uri, 1}));
        }
    }
    if (!method.digests.empty()) {
        text += " (digest " + listed(method.digests) + ", mask digest " + listed(method.mask_digests) + ")";
    }
    return text;
}

}  // namespace detail

/// A step in words, for people who choose or debug a policy.
inline std::string describe(const step_requirement& step)
{
    std::string text;
    switch (step.kind) {
    case step_kind::timestamp: text = "Timestamp, good for " + std::to_string(step.lifetime.count() / 1000) + " seconds"; break;
    case step_kind::username_token:
        text = "UsernameToken";
        for (const auto kind : step.passwords) {
            text += kind == password_kind::text ? ", PasswordText" : ", PasswordDigest with nonce and created";
        }
        break;
    case step_kind::x509_token: text = "BinarySecurityToken with the signer's X.509 certificate"; break;
    case step_kind::token: text = "token {" + std::string{step.namespace_uri} + "}" + std::string{step.local_name}; break;
    case step_kind::signature_confirmation: text = "SignatureConfirmation for each signature of the request"; break;
    case step_kind::encryption:
        text = "Encryption by " + detail::listed(step.methods) + ", content key by";
        for (const auto& method : step.key_methods) {
            text += (text.back() == 'y' ? " " : " or ") + detail::described(method);
        }
        text += ", recipient by";
        for (const auto kind : step.references) {
            text += " ";
            text += describe(kind);
        }
        text += "; of";
        for (const auto& part : step.parts) {
            text += " " + part_name(part) + (part.optional ? " (if present)" : "");
        }
        break;
    case step_kind::signature:
        text = "Signature by " + detail::listed(step.methods) + ", digest " + detail::listed(step.digests) + ", " + detail::listed(step.canonicalizations) + ", key by";
        for (const auto kind : step.references) {
            const bool carried = kind == key_reference_kind::x509_direct && !step.adds_token;
            text += " ";
            text += carried ? "the X.509 token of the message" : describe(kind);
        }
        text += "; over";
        for (const auto& part : step.parts) {
            text += " " + part_name(part) + (part.optional ? " (if present)" : "");
        }
        break;
    }
    return step.optional ? "optional: " + text : text;
}

/// A policy in words, a line a step.
inline std::vector<std::string> describe(const requirements& policy)
{
    std::vector<std::string> lines;
    for (const auto& step : policy.steps) {
        lines.push_back(describe(step));
    }
    if (policy.dialect == security_dialect::draft_2002) {
        lines.push_back("dialect: the drafts of 2002");
    }
    lines.push_back(policy.lax_layout ? "layout: lax" : "layout: strict");
    return lines;
}

}  // namespace signet

#endif
