// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_ANSWER_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_ANSWER_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/service/detail/endpoint_algorithms.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/service/endpoint_options.hpp>
#include <signet/soap/addressing.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/requirements.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::detail {

/// The key of an account under a name. Error: `unusable_credential` when it has none, or none that can be used.
inline result<account_key> key_of_account(const endpoint_account& account, const std::string& reference)
{
    auto found = account.find ? account.find(reference) : result<account_key>{account_key{}};
    if (!found) {
        return refuse(errc::unusable_credential, "account", "it cannot use the key '" + printable(reference) + "': " + found.error().sentence());
    }
    if (found->chain.empty()) {
        return refuse(errc::unusable_credential, "account", "it has no certificate under the name '" + reference + "'");
    }
    return *std::move(found);
}

/// Signs and encrypts an answer as the options of an endpoint say: plain with neither template nor key. Errors: `unusable_credential`,
/// `conflicting_policy`, those of `secure`.
inline result<std::string> secured_answer(std::string text, const endpoint_options& options, const endpoint_account& account,
                                          const endpoint_algorithms& algorithms, const clock& time)
{
    static constexpr std::array signed_parts{part_requirement{part_kind::body}, part_requirement{part_kind::timestamp},
                                             part_requirement{part_kind::headers_in_namespace, true, addressing_namespace}};
    static constexpr std::array hidden_parts{part_requirement{part_kind::body}};
    static constexpr std::array carried{key_reference_kind::x509_direct};
    static constexpr std::array named{key_reference_kind::x509_thumbprint};
    std::vector<step_requirement> steps;
    std::optional<account_key> signs;
    std::optional<recipient> reads;
    sender_credentials with;
    with.clock = time;
    std::array<std::string_view, 1> method{};
    std::array<std::string_view, 1> form{};
    if (options.wss_template) {
        auto key = key_of_account(account, options.wss_template->key);
        if (!key) {
            return refuse(std::move(key));
        }
        if (!key->key) {
            return refuse(errc::unusable_credential, "account", "it has no private key under the name '" + options.wss_template->key + "'");
        }
        signs = *std::move(key);
        with.signing_key = &*signs->key;
        with.signing_chain = signs->chain;
        const auto fitting = algorithms.method_of(*with.signing_key);
        if (fitting.empty() || algorithms.digests.empty() || algorithms.canonicalizations.empty()) {
            return refuse(errc::conflicting_policy, "template", "the endpoint has no algorithm to sign with by this key");
        }
        method = {options.wss_template->method.empty() ? fitting.front() : std::string_view{options.wss_template->method}};
        form = {options.wss_template->canonicalization.empty() ? algorithms.canonicalizations.front()
                                                               : std::string_view{options.wss_template->canonicalization}};
        steps.push_back({.kind = step_kind::timestamp, .lifetime = options.lifetime});
        steps.push_back({.kind = step_kind::signature,
                         .methods = method,
                         .digests = algorithms.digests.first(1),
                         .canonicalizations = form,
                         .references = carried,
                         .adds_token = true,
                         .parts = signed_parts});
    }
    if (!options.wss_key.empty()) {
        auto key = key_of_account(account, options.wss_key);
        if (!key) {
            return refuse(std::move(key));
        }
        if (algorithms.data_methods.empty() || algorithms.key_methods.empty()) {
            return refuse(errc::conflicting_policy, "WSS-KEY", "the endpoint has no algorithm to encrypt with");
        }
        reads.emplace(recipient{key->chain.front()});
        with.recipient = &*reads;
        steps.push_back({.kind = step_kind::encryption,
                         .methods = algorithms.data_methods.first(1),
                         .key_methods = algorithms.key_methods.first(1),
                         .references = named,
                         .parts = hidden_parts});
    }
    if (steps.empty()) {
        return text;
    }
    auto sealed = algorithms.seal(std::move(text), requirements{steps}, with);
    if (!sealed) {
        return refuse(std::move(sealed));
    }
    return std::move(sealed->octets);
}

}  // namespace signet::detail

#endif
