// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_ENDPOINT_ALGORITHMS_HPP
#define SIGNET_SERVICE_DETAIL_ENDPOINT_ALGORITHMS_HPP

#include <signet/algorithm/enveloped_signature.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/core/type_list.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/policy/open.hpp>
#include <signet/service/detail/endpoint_signature.hpp>
#include <signet/service/endpoint_account.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/key_method_terms.hpp>
#include <signet/wss/requirements.hpp>
#include <signet/wss/seal.hpp>
#include <signet/wss/sign.hpp>

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace signet::detail {

/// What an endpoint is compiled with, as data and two functions, so that the rest of it is compiled once.
struct endpoint_algorithms {
    std::span<const std::string_view> methods;
    std::span<const std::string_view> digests;
    std::span<const std::string_view> canonicalizations;
    std::span<const key_reference_kind> references;
    std::span<const std::string_view> data_methods;
    std::span<const key_method_requirement> key_methods;
    result<opened_message> (*open)(std::string, const requirements&, const receiver_credentials&);
    result<sealed_message> (*seal)(std::string, const requirements&, const sender_credentials&);
    std::span<const std::string_view> (*method_of)(const any_private_key&);  // the first that a key can sign by; none
    std::vector<std::string_view> shared_methods;              // those of `methods` that take a key which both sides hold
    std::span<const key_method_requirement> for_certificates;  // the first of `key_methods` for the key of a certificate; none
    std::span<const key_method_requirement> for_shared_keys;   // the first for a shared key; none
    result<std::string> (*sign_by_pattern)(std::string, const std::string&, const account_key&, const limits&);  // null: there is no code for it

    template <class Admitted>
    static endpoint_algorithms of()
    {
        return {uris<typename Admitted::signature_methods>,
                uris<typename Admitted::digests>,
                uris<typename Admitted::canonicalizations>,
                reference_kinds<typename Admitted::references>,
                uris<typename Admitted::data_methods>,
                key_method_requirements<typename Admitted::key_methods>,
                [](std::string text, const requirements& policy, const receiver_credentials& with) {
                    return signet::open<Admitted>(std::move(text), policy, with, [](const evidence&) { return result<void>{}; });
                },
                &sealing<Admitted>::seal,
                [](const any_private_key& key) { return first_method(key, typename Admitted::signature_methods{}); },
                symmetric_methods(typename Admitted::signature_methods{}),
                first_key_method<false>(typename Admitted::key_methods{}),
                first_key_method<true>(typename Admitted::key_methods{}),
                pattern_signing<Admitted>()};
    }

private:
    template <class... Methods>
    static std::span<const std::string_view> first_method(const any_private_key& key, type_list<Methods...>)
    {
        std::span<const std::string_view> found;
        [[maybe_unused]] const auto look = [&]<class Method>(type_list<Method>) {
            if constexpr (!Method::key::symmetric) {
                if (found.empty() && key.as<typename Method::key>()) {
                    found = uris<type_list<Method>>;
                }
            }
        };
        (look(type_list<Methods>{}), ...);
        return found;
    }

    /// Only for those who list the transform: a template with References of its own takes much code.
    template <class Admitted>
    static constexpr auto pattern_signing() -> result<std::string> (*)(std::string, const std::string&, const account_key&, const limits&)
    {
        if constexpr (one_of<enveloped_signature, typename Admitted::transforms>) {
            return &detail::sign_by_pattern<Admitted>;
        } else {
            return nullptr;
        }
    }

    template <class... Methods>
    static std::vector<std::string_view> symmetric_methods(type_list<Methods...>)
    {
        std::vector<std::string_view> found;
        ((Methods::key::symmetric ? found.push_back(Methods::uri) : void()), ...);
        return found;
    }

    template <bool Wraps, class... Methods>
    static std::span<const key_method_requirement> first_key_method(type_list<Methods...>)
    {
        std::span<const key_method_requirement> found;
        [[maybe_unused]] const auto look = [&]<class Method>(type_list<Method>) {
            if (found.empty() && key_wrap_method<Method> == Wraps) {
                found = key_method_requirements<type_list<Method>>;
            }
        };
        (look(type_list<Methods>{}), ...);
        return found;
    }
};

}  // namespace signet::detail

#endif
