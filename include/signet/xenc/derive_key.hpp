// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_DERIVE_KEY_HPP
#define SIGNET_XENC_DERIVE_KEY_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/pbkdf2.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/concat_kdf.hpp>
#include <signet/crypto/botan/hkdf.hpp>
#include <signet/crypto/botan/pbkdf2.hpp>
#include <signet/xenc/decrypt_data.hpp>
#include <signet/xenc/key_derivation_element.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace signet {

namespace detail {

template <class Derivation, class Function>
result<secret> derive_by(const key_derivation_element& how, const secret& from, std::size_t key_octets, const limits& most)
{
    using scheme = typename Derivation::scheme;
    if constexpr (std::same_as<scheme, concatenation_derivation>) {
        return derive_concat<Function>(from, how.concat, key_octets, most);
    } else if constexpr (std::same_as<scheme, hmac_derivation>) {
        return derive_hkdf<Function>(from, how.salt, how.info, key_octets, most);
    } else {
        return derive_pbkdf2<Function>(from, how.salt, how.iterations, key_octets, most);
    }
}

/// What a key that is derived anew must have: whoever knows its ciphertext guesses passwords. Error: `weak_key`. NIST SP 800-132,
/// 5.1, 5.2; RFC 8018, 4.
inline result<void> check_new_derivation(const key_derivation_element& how)
{
    constexpr std::size_t least_iterations = 1000;
    constexpr std::size_t least_salt = 8;
    if (how.algorithm == pbkdf2<>::uri && (how.iterations < least_iterations || how.salt.size() < least_salt)) {
        return refuse(errc::weak_key, "PBKDF2-params", "it has less than 1000 iterations, or less than 8 octets of salt");
    }
    return {};
}

}  // namespace detail

/// Makes a key of so many octets of a secret, as an xenc11:KeyDerivationMethod says, if its function is one of a list.
/// XML Encryption 1.1, 5.4. Errors: `algorithm_refused`, `malformed_encryption` for a KeyLength that is not the key's,
/// `limit_exceeded` also for the iterations of all keys of a document together, those of the derivations.
template <class Derivations>
result<secret> derive_key(const key_derivation_element& how, const secret& from, std::size_t key_octets, const decryption_context& with)
{
    if (how.key_octets && *how.key_octets != key_octets) {
        return refuse(errc::malformed_encryption, "KeyDerivationMethod", "its KeyLength is not that of the key");
    }
    if (auto counted = with.budget.take_iterations(how.iterations); !counted) {
        return refuse(std::move(counted));
    }
    std::optional<result<secret>> key;
    with_algorithm(Derivations{}, how.algorithm, [&]<class Derivation>(boost::hana::basic_type<Derivation>) {
        with_algorithm(typename Derivation::functions{}, how.function, [&]<class Function>(boost::hana::basic_type<Function>) {
            key.emplace(detail::derive_by<Derivation, Function>(how, from, key_octets, with.most));
        });
    });
    if (!key) {
        return refuse(errc::algorithm_refused, "KeyDerivationMethod",
            printable(how.algorithm) + " with " + printable(how.function) + " is not admitted");
    }
    return *std::move(key);
}

/// A sender's part of the same: with the derivation's first function, and what `how` holds besides. Errors: `weak_key` for less
/// than 1000 iterations or 8 octets of salt of PBKDF2, those of the derivations.
template <key_derivation_method Derivation>
result<secret> derive_own_key(key_derivation_element& how, const secret& from, std::size_t key_octets, const limits& most = {})
{
    using function = typename detail::first_of<typename Derivation::functions>::type;
    how.algorithm = Derivation::uri;
    how.function = function::uri;
    how.key_octets = key_octets;
    if (auto sound = detail::check_new_derivation(how); !sound) {
        return refuse(std::move(sound));
    }
    return detail::derive_by<Derivation, function>(how, from, key_octets, most);
}

}  // namespace signet

#endif
