// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_CONCEPTS_HPP
#define SIGNET_CRYPTO_CONCEPTS_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace signet {

/// What takes octets piece by piece: a hash, a MAC, a signature, a string. A canonicalization writes into one.
/// Models: hasher, signing, verification.
template <class T>
concept octet_sink = std::invocable<T&, std::string_view>;

/// A running digest. Exemplar: hasher<sha256>.
template <class T, class Digest>
concept hasher_for = digest_method<Digest> && octet_sink<T> && std::default_initializable<T> && requires(T hash)
{
    {
        hash.finish()
        } -> std::same_as<std::array<std::uint8_t, Digest::size>>;
};

// The facts that a key states of itself.
template <class T>
concept has_type = requires
{
    typename T::type;
}
&&key_type<typename T::type>;
template <class T>
concept has_bits = requires(const T& key)
{
    {
        key.bits()
        } -> std::convertible_to<std::size_t>;
};
template <class T>
concept can_sign = requires
{
    requires T::can_sign;
};
template <class T>
concept can_verify = requires
{
    requires T::can_verify;
};

/// A key that makes values of this method. Exemplar: private_key<rsa> for rsa_sha256. Models: private_key, shared_key.
template <class Key, class Method>
concept signing_key_for =
    signature_method<Method> && has_type<Key> && has_bits<Key> && can_sign<Key> && std::same_as<typename Key::type,
        typename Method::key>;

/// A key that checks values of this method. Exemplar: public_key<rsa> for rsa_sha256. Models: public_key, shared_key.
template <class Key, class Method>
concept verification_key_for =
    signature_method<Method> && has_type<Key> && has_bits<Key> && can_verify<Key> && std::same_as<typename Key::type,
        typename Method::key>;

/// A running signature. Exemplar: signing<rsa_sha256>.
template <class T>
concept running_signature = octet_sink<T> && requires(T run, random_source random)
{
    {
        run.finish(random)
        } -> std::same_as<result<octets>>;
};

/// A running verification. Exemplar: verification<rsa_sha256>.
template <class T>
concept running_verification = octet_sink<T> && requires(T run, octet_view value)
{
    {
        run.finish(value)
        } -> std::same_as<bool>;
};

}  // namespace signet

#endif
