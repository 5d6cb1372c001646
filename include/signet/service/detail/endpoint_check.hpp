// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_CHECK_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_CHECK_HPP

#include <signet/core/result.hpp>
#include <signet/service/detail/endpoint_algorithms.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/token/key_reference.hpp>

#include <algorithm>
#include <chrono>
#include <string>

namespace signet::detail {

/// Whether an account may believe a certificate at all.
inline bool believes_certificates(const endpoint_account& account)
{
    if (account.trust) {
        return account.trust->takes_any() || account.trust->roots() != nullptr || account.trust->people() != nullptr;
    }
    return account.anchors.has_value() || account.direct_trust.has_value();
}

/// Whether a signature could be verified, by a certificate that the account believes or by a key that it shares.
inline bool can_verify(const endpoint_account& account, const endpoint_algorithms& has)
{
    const auto by_name = [](key_reference_kind kind) { return !signet::names_certificate(kind); };
    const auto& kinds = has.references;
    const bool by_certificate = has.shared_methods.size() < has.methods.size() && !std::all_of(kinds.begin(), kinds.end(), by_name);
    const bool by_shared_key = !has.shared_methods.empty() && std::any_of(kinds.begin(), kinds.end(), by_name);
    return (by_certificate && believes_certificates(account)) || (by_shared_key && (account.closed_keys || !account.shared_keys.empty()));
}

inline result<void> check_answer_options(const endpoint_options& options, const endpoint_account& account, const endpoint_algorithms& has)
{
    const auto cannot = [](const char* where, const char* sentence) { return refuse(errc::conflicting_policy, where, sentence); };
    const bool secured = options.wss_template || !options.wss_key.empty();
    if (secured && !options.ws_sec) {
        return cannot("WS-SEC", "it is off, and answers should be signed or encrypted");
    }
    if (secured && !account.find) {
        return cannot("account", "it finds no keys, and answers should be signed or encrypted");
    }
    if (!options.wss_key.empty() && (has.data_methods.empty() || has.key_methods.empty())) {
        return cannot("WSS-KEY", "the endpoint has no algorithm to encrypt with");
    }
    if (!options.wss_template) {
        return {};
    }
    const auto admits = [](const auto& among, const std::string& one) {
        return !among.empty() && (one.empty() || std::find(among.begin(), among.end(), one) != among.end());
    };
    if (options.wss_template->key.empty()) {
        return cannot("template", "it names no key");
    }
    if (has.digests.empty() || !admits(has.methods, options.wss_template->method)
        || !admits(has.canonicalizations, options.wss_template->canonicalization)) {
        return cannot("template", "the endpoint does not have the algorithms to sign with");
    }
    if (!options.wss_template->pattern.empty() && has.sign_by_pattern == nullptr) {
        return cannot("template", "it has References of its own, and the endpoint is compiled without the enveloped_signature transform");
    }
    if (!options.wss_template->pattern.empty() && !options.wss_key.empty()) {
        return cannot("WSS-KEY", "a signature by a template with References of its own would not hold for what is encrypted then");
    }
    return {};
}

/// Whether what the options of an endpoint ask for can be had with its account and its algorithms: what cannot is refused, and never
/// left out. Error: `conflicting_policy`.
inline result<void> check_endpoint(const endpoint_options& options, const endpoint_account& account, const endpoint_algorithms& has)
{
    const auto cannot = [](const char* where, const char* sentence) { return refuse(errc::conflicting_policy, where, sentence); };
    const bool required = options.validate == signature_validation::required;
    const bool never = options.validate == legacy::never_validate;
    if (!required && !never && options.validate != signature_validation::if_present) {
        return cannot("WSS-Validate-Signature", "it is none of its values");
    }
    if (!options.ws_sec && (options.require_encryption || options.require_user || options.addressing == addressing_check::required)) {
        return cannot("WS-SEC", "it is off, and messages should be encrypted, name a user or sign where they go");
    }
    if (options.ws_sec && !never && (has.methods.empty() || has.digests.empty() || has.canonicalizations.empty() || has.references.empty())) {
        return cannot("WSS-Validate-Signature", "the endpoint has no algorithm to verify a signature with");
    }
    if (options.ws_sec && required && !can_verify(account, has)) {
        return cannot("WSS-Validate-Signature", "signatures are required, and the account believes nobody who could make one");
    }
    if (never && options.addressing == addressing_check::required) {
        return cannot("addressing", "it should be signed, and no signature is validated");
    }
    if (options.require_user && !account.users) {
        return cannot("require_user", "the account knows no users");
    }
    if (options.require_encryption) {
        if (has.data_methods.empty() || has.key_methods.empty() || has.references.empty()) {
            return cannot("require_encryption", "the endpoint has no algorithm to decrypt with");
        }
        if (!account.closed_keys && account.decryption_keys.empty() && account.shared_keys.empty()) {
            return cannot("require_encryption", "the account has no key to decrypt with");
        }
    }
    if (options.lifetime <= std::chrono::milliseconds{0}) {
        return cannot("lifetime", "messages would be stale before they are sent");
    }
    return check_answer_options(options, account, has);
}

}  // namespace signet::detail

#endif
