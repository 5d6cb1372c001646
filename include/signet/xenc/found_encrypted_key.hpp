// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_FOUND_ENCRYPTED_KEY_HPP
#define SIGNET_XENC_FOUND_ENCRYPTED_KEY_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/received.hpp>
#include <signet/xenc/cipher_key.hpp>
#include <signet/xenc/decrypt_encrypted_key.hpp>
#include <signet/xenc/private_key_search.hpp>
#include <signet/xenc/recipient_keys.hpp>
#include <signet/xml/document.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace signet {

namespace detail {

inline std::string_view key_method_uri(const encrypted_key_element& encrypted)
{
    return encrypted.method ? encrypted.method->algorithm : std::string_view{};
}

/// A key may be encrypted as data is. XML Encryption 1.1, 3.5.1.
template <class Method, class Transforms>
result<received_key> decrypt_key_by_data_method(const encrypted_key_element& encrypted, const received_key& under, const cipher_key_form& form,
                                                const document& message, const decryption_context& with, random_source random)
{
    if (auto fits = encrypted.method->check_parameters(false, 8 * Method::key_octets); !fits) {
        return refuse(std::move(fits));
    }
    auto ciphertext = read_encrypted_key<Transforms>(encrypted, message, with);
    if (!ciphertext) {
        return refuse(std::move(ciphertext));
    }
    auto opened = decrypt_octets<Method>(*std::move(ciphertext), under.value);
    const bool fits = opened && (form.octets == any_key_octets ? !opened->value.empty() : opened->value.size() == form.octets);
    return fits ? received_key{secret{octet_view{opened->value}}, opened->good && under.good} : no_good_key(form.octets, random);
}

}  // namespace detail

/// Whether an xenc:EncryptedKey is for a private key, by an admitted method: such a key anybody could have chosen and encrypted.
template <class Algorithms>
bool is_transported(const encrypted_key_element& encrypted)
{
    bool found = false;
    with_algorithm(key_transports<typename Algorithms::key_methods>{}, detail::key_method_uri(encrypted), [&](auto) { found = true; });
    return found;
}

/// The key in an xenc:EncryptedKey for a recipient: decrypted by the private key of his that its KeyInfo means, or else under the
/// key that `find_key(form)` finds, which gives a `result<received_key>`. XML Encryption 1.1, 3.5.1. Errors: `algorithm_refused`,
/// those of `find_private_key`, of `find_key` and of `decrypt_encrypted_key`.
template <class Algorithms, class FindKey>
result<received_key> find_encrypted_key(const encrypted_key_element& encrypted, const cipher_key_form& form, const document& message,
                                        const recipient_keys& among, const decryption_context& with, random_source random, FindKey&& find_key)
{
    using methods = typename Algorithms::key_methods;
    using transforms = typename Algorithms::cipher_transforms;
    const auto uri = detail::key_method_uri(encrypted);
    std::optional<result<received_key>> key;
    with_algorithm(key_transports<methods>{}, uri, [&](auto) {
        auto own = find_private_key<rsa>(encrypted.key_info, message, among, with.most).and_then([](const named_private_key& one) {
            return one.key.template as<rsa>();
        });
        key.emplace(own ? decrypt_encrypted_key<methods, transforms>(encrypted, *own, form.octets, message, with, random)
                        : result<received_key>{refuse(std::move(own))});
    });
    with_algorithm(key_wraps<methods>{}, uri, [&]<class Wrap>(boost::hana::basic_type<Wrap>) {
        result<received_key> under = find_key({cipher_of_method<Wrap>, Wrap::key_octets, Wrap::uri});
        if (!under) {
            key.emplace(std::move(under));
            return;
        }
        key.emplace(decrypt_encrypted_key<methods, transforms>(encrypted, under->value, form.octets, message, with, random));
        if (*key) {
            (**key).good = (**key).good && under->good;
        }
    });
    with_algorithm(typename Algorithms::data_methods{}, uri, [&]<class Method>(boost::hana::basic_type<Method>) {
        result<received_key> under = find_key({cipher_of_method<Method>, Method::key_octets, Method::uri});
        key.emplace(under ? detail::decrypt_key_by_data_method<Method, transforms>(encrypted, *under, form, message, with, random) : std::move(under));
    });
    return key ? *std::move(key) : detail::key_method_refusal(encrypted);
}

}  // namespace signet

#endif
