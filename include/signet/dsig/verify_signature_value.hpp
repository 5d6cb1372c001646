// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_VERIFY_SIGNATURE_VALUE_HPP
#define SIGNET_DSIG_VERIFY_SIGNATURE_VALUE_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/sha256.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/verification.hpp>
#include <signet/dsig/chosen_algorithm.hpp>
#include <signet/dsig/signature_element.hpp>

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>

namespace signet {

/// What stands for one signed SignedInfo, whatever its SignatureValue looks like: for replay checks.
using signed_info_digest = std::array<std::uint8_t, sha256::size>;

/// A key of which somebody says only when asked whether it is trusted; that is after the signature holds by it.
/// Exemplar, model: candidate_key.
template <class T> concept confirmable_key = requires(const T& key) {
    key.unconfirmed();
    { key.confirm() } -> std::same_as<result<void>>;
};

namespace detail {

template <class Method, class Key>
result<signed_info_digest> verify_by(const signature_element& signature, const chosen_canonicalization& form, result<Key> key,
                                     const signature_terms& terms, const limits& most)
{
    if (!key) {
        return refuse(std::move(key));
    }
    auto check = verification<Method>::make(*key, signature.method.parameters, terms);
    if (!check) {
        return refuse(std::move(check));
    }
    hasher<sha256> identity;
    const auto both = [&](std::string_view chunk) {
        (*check)(chunk);
        identity(chunk);
    };
    c14n_options options;
    options.context_octets = most.context_octets;
    options.inclusive_prefixes = signature.canonicalization.prefixes;
    if (auto written = form.write(signature.signed_info, both, options); !written) {
        return refuse(std::move(written));
    }
    if (!check->finish(signature.value)) {
        return refuse(errc::signature_mismatch, "SignatureValue", "it does not fit SignedInfo and the key");
    }
    return identity.finish();
}

template <class Method, confirmable_key Key>
result<signed_info_digest> verify_by(const signature_element& signature, const chosen_canonicalization& form, result<Key> key,
                                     const signature_terms& terms, const limits& most)
{
    if (!key) {
        return refuse(std::move(key));
    }
    auto plain = key->unconfirmed();
    auto identity = verify_by<Method>(signature, form, result<decltype(plain)>{std::move(plain)}, terms, most);
    if (!identity) {
        return identity;
    }
    if (auto confirmed = key->confirm(); !confirmed) {
        return refuse(std::move(confirmed));
    }
    return identity;
}

}  // namespace detail

/// Core signature validation: checks SignatureValue over the canonical SignedInfo. XML Signature 1.1, 3.2.2.
/// `Methods` and `Canonicalizations` are the algorithms that are admitted; `key_for(type)` gives, for a `boost::hana::type` of
/// one method, the key that the caller chose, as a result (a `confirmable_key` is confirmed once the value holds); the terms say what is taken beyond the usual. Errors: `algorithm_refused`, `signature_mismatch`, `weak_key`,
/// `limit_exceeded` for what SignedInfo's canonical form repeats, those of `key_for`.
template <class Methods, class Canonicalizations, class KeyFor>
result<signed_info_digest> verify_signature_value(const signature_element& signature, KeyFor&& key_for, const signature_terms& terms = {}, const limits& most = {})
{
    std::optional<result<signed_info_digest>> outcome;
    const auto form = choose_canonicalization<Canonicalizations>(signature.canonicalization.algorithm);
    const bool known = with_algorithm(Methods{}, signature.method.algorithm, [&](auto method) {
        if (form) {
            outcome.emplace(detail::verify_by<typename decltype(method)::type>(signature, *form, key_for(method), terms, most));
        } else {
            outcome.emplace(refuse(errc::algorithm_refused, "CanonicalizationMethod",
                                   printable(signature.canonicalization.algorithm) + " is not admitted"));
        }
    });
    if (!known) {
        return refuse(errc::algorithm_refused, "SignatureMethod", printable(signature.method.algorithm) + " is not admitted");
    }
    return *std::move(outcome);
}

}  // namespace signet

#endif
