// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_POLICY_PROOF_HPP
#define SIGNET_POLICY_PROOF_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/soap/draft_2002/routing_path.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/evidence.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// What a message proves, in words and values, for reports and logs: who signed which parts with what.
struct proof {
    struct part {
        std::string name;           // as `part_name` of a requirement, or `other`
        std::string element;        // {namespace}local
        std::string place;          // /S:Envelope/S:Body
        std::string uri;            // of the Reference
        std::string digest_method;  // URI
        bool as_ciphertext = false;  // what was signed was encrypted then, all of it or some
    };
    struct signature {
        std::string id;
        std::string method;                // URI
        std::optional<certificate> signer; // whose key made it
        bool trusted = false;              // by the caller's anchors or direct trust
        std::string key_name;              // the shared key that made it, "" for a certificate
        std::vector<part> parts;
    };
    struct encryption {
        std::string name;        // of the part
        std::string element;     // {namespace}local
        std::string place;       // /S:Envelope/S:Body
        std::string method;      // URI
        std::string key_method;  // URI
    };
    std::vector<signature> signatures;
    std::vector<encryption> encrypted;
    bool replay_checked = false;
};

/// The name of an element with its namespace, `{uri}local`.
inline std::string expanded_name(node element)
{
    return "{" + std::string{namespace_uri(element)} + "}" + std::string{local_name(element)};
}

/// The name of the part that a covered element is, by its place in the message.
inline std::string part_name(node element, const signature_evidence& signature, const envelope& soap, const evidence& found)
{
    if (element == soap.body()) {
        return "body";
    }
    if (found.timestamp && element == found.timestamp->element) {
        return "timestamp";
    }
    if (found.username && element == found.username->element) {
        return "username";
    }
    if (element.parent() == found.security && is_element(element, ds_namespace, "Signature")) {
        return "signature";
    }
    if (signature.token && element == signature.token) {
        return "signing-token";
    }
    if (std::find(found.confirmations.begin(), found.confirmations.end(), element) != found.confirmations.end()) {
        return "signature-confirmation";
    }
    if (std::find(found.tokens.begin(), found.tokens.end(), element) != found.tokens.end()) {
        return "token:" + expanded_name(element);
    }
    if (element.parent().parent() == soap.header() && draft_2002::is_routing_path(element.parent())) {
        return "routing:" + std::string{local_name(element)};
    }
    return element.parent() == soap.header() && element != found.security ? "header:" + expanded_name(element) : "other";
}

inline proof proof_of(const envelope& soap, const evidence& found)
{
    proof shown;
    shown.replay_checked = found.replay_checked;
    for (const auto& signature : found.signatures) {
        auto& one = shown.signatures.emplace_back();
        one.id = signature.id;
        one.method = signature.method;
        one.signer = signature.signer;
        one.trusted = signature.trusted;
        one.key_name = signature.key_name;
        for (const auto& covered : signature.covered) {
            if (!covered.apex) {
                continue;  // it was part of a ciphertext, which is gone
            }
            one.parts.push_back({part_name(covered.apex, signature, soap, found), expanded_name(covered.apex), covered.apex.path(),
                                 std::string{covered.uri}, std::string{covered.digest_method}, covered.as_ciphertext});
        }
    }
    for (const auto& part : found.decrypted) {
        shown.encrypted.push_back({part_name(part.element, {}, soap, found), expanded_name(part.element), part.element.path(),
                                   std::string{part.method}, std::string{part.key_method}});
    }
    return shown;
}

}  // namespace signet

#endif
