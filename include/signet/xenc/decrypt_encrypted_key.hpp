// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_DECRYPT_ENCRYPTED_KEY_HPP
#define SIGNET_XENC_DECRYPT_ENCRYPTED_KEY_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/key_transport.hpp>
#include <signet/crypto/botan/key_wrap.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/received.hpp>
#include <signet/xenc/ciphertext.hpp>
#include <signet/xenc/decrypt_data.hpp>
#include <signet/xenc/encrypted_key.hpp>
#include <signet/xenc/key_method_lists.hpp>
#include <signet/xml/document.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace signet {

/// Asks for a key of no certain length: one for a MAC. A key that was transported has one of the lengths that such keys have.
inline constexpr std::size_t any_key_octets = 0;
inline constexpr std::size_t mac_key_octets[] = {32, 16, 20, 24, 48, 64};

namespace detail {

/// The ciphertext of a key, bounded.
template <class Transforms>
result<octets> read_encrypted_key(const encrypted_key_element& encrypted, const document& message, const decryption_context& with)
{
    if (auto counted = with.budget.take_key(); !counted) {
        return refuse(std::move(counted));
    }
    return read_ciphertext<Transforms>(encrypted, message, with.references, with.most.encrypted_key_octets, with.most);
}

inline tl::unexpected<error> key_method_refusal(const encrypted_key_element& encrypted)
{
    return refuse(errc::algorithm_refused, encrypted.place(),
        encrypted.method ? printable(encrypted.method->algorithm) + " is not admitted for it" : "it names no method");
}

/// A transported key of some length. No length ends the search: how long it takes tells nothing.
template <key_transport_method Method>
result<received_key> decrypt_key_of_some_length(octet_view ciphertext, const private_key<rsa>& by, const oaep_parameters& with, random_source random)
{
    std::optional<result<received_key>> outcome;
    for (const std::size_t length : mac_key_octets) {
        auto key = decrypt_key<Method>(ciphertext, by, with, length, random);
        if (!outcome || (key && key->good)) {
            outcome.emplace(std::move(key));
        }
    }
    return *std::move(outcome);
}

/// Random octets in the place of a key, so that all goes on.
inline received_key no_good_key(std::size_t key_octets, random_source random)
{
    octets value(key_octets == any_key_octets ? 32 : key_octets);
    random.fill(value);
    return {secret{octet_view{value}}, false};
}

}  // namespace detail

/// Decrypts an xenc:EncryptedKey with a private key: a content key of so many octets. One that cannot be decrypted is replaced by
/// random octets and marked, so that whoever decrypts does the same work and only then refuses: an error is only what everybody
/// can see. XML Encryption 1.1, 5.5. `KeyMethods` are those that are admitted; those that transport a key count.
/// Errors: `algorithm_refused`, `malformed_encryption`, `weak_key`, `decryption_failed` for a ciphertext of another length,
/// `limit_exceeded`, those of `read_ciphertext`.
template <class KeyMethods, class Transforms = type_list<>>
result<received_key> decrypt_encrypted_key(const encrypted_key_element& encrypted, const private_key<rsa>& by, std::size_t key_octets,
                                           const document& message, const decryption_context& with, random_source random = system_random())
{
    std::optional<result<received_key>> outcome;
    with_algorithm(key_transports<KeyMethods>{}, encrypted.method ? encrypted.method->algorithm : std::string_view{},
        [&]<class Method>(boost::hana::basic_type<Method>) {
            if (auto fits = encrypted.method->check_parameters(detail::is_oaep<Method>, 0); !fits) {
                outcome.emplace(refuse(std::move(fits)));
                return;
            }
            auto ciphertext = detail::read_encrypted_key<Transforms>(encrypted, message, with);
            const auto parameters = encrypted.method->oaep.value_or(oaep_parameters{});
            outcome.emplace(!ciphertext ? result<received_key>{refuse(std::move(ciphertext))}
                            : key_octets == any_key_octets ? detail::decrypt_key_of_some_length<Method>(*ciphertext, by, parameters, random)
                                                           : decrypt_key<Method>(*ciphertext, by, parameters, key_octets, random));
        });
    if (!outcome) {
        return detail::key_method_refusal(encrypted);
    }
    return *std::move(outcome);
}

/// The same under a key that both sides hold, or agreed on. `any_key_octets` takes a key of every length. XML Encryption 1.1, 5.7.
/// Errors: the same; `weak_key` and `malformed_key` for a wrapping key of another length than the method's.
template <class KeyMethods, class Transforms = type_list<>>
result<received_key> decrypt_encrypted_key(const encrypted_key_element& encrypted, const secret& under, std::size_t key_octets,
                                           const document& message, const decryption_context& with, random_source random = system_random())
{
    std::optional<result<received_key>> outcome;
    const auto unwrap = [&]<class Method>(boost::hana::basic_type<Method>) -> result<received_key> {
        if (auto fits = encrypted.method->check_parameters(false, 0); !fits) {
            return refuse(std::move(fits));
        }
        auto ciphertext = detail::read_encrypted_key<Transforms>(encrypted, message, with);
        if (!ciphertext) {
            return refuse(std::move(ciphertext));
        }
        auto unwrapped = unwrap_key<Method>(*ciphertext, under);
        if (!unwrapped && unwrapped.error().code() != errc::decryption_failed) {
            return refuse(std::move(unwrapped));
        }
        if (unwrapped && with.longer_keys && key_octets != any_key_octets && unwrapped->reveal_octets().size() > key_octets) {
            unwrapped = secret{unwrapped->reveal_octets().first(key_octets)};
        }
        const bool good = unwrapped && (key_octets == any_key_octets || unwrapped->reveal_octets().size() == key_octets);
        return good ? received_key{*std::move(unwrapped), true} : detail::no_good_key(key_octets, random);
    };
    with_algorithm(key_wraps<KeyMethods>{}, encrypted.method ? encrypted.method->algorithm : std::string_view{},
        [&](auto method) { outcome.emplace(unwrap(method)); });
    if (!outcome) {
        return detail::key_method_refusal(encrypted);
    }
    return *std::move(outcome);
}

}  // namespace signet

#endif
