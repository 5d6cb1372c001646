// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PADDING_HPP
#define SIGNET_CRYPTO_BOTAN_PADDING_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>

#include <concepts>
#include <cstddef>
#include <string>

namespace signet {

/// A method by which Botan's key works on a digest. EdDSA's works on the octets themselves, and takes the digest of those
/// itself where there is one; PSS with parameters has its digest at run time; HMAC has no padding.
template <class T>
concept signs_digest = signature_method<T> && (std::same_as<typename T::scheme, rsassa_pkcs1_v1_5> || std::same_as<typename T::scheme, rsassa_pss>
    || std::same_as<typename T::scheme, ecdsa> || std::same_as<typename T::scheme, dsa>);

/// A method of EdDSA, in one of its three forms. RFC 8032.
template <class T>
concept edwards_method = signature_method<T> && (std::same_as<typename T::scheme, eddsa> || std::same_as<typename T::scheme, eddsa_prehashed>
    || std::same_as<typename T::scheme, eddsa_in_context>);

/// How Botan calls the way in which a method turns a finished digest, or a whole message, into what its key works on: the one
/// place that knows. The digest is taken before, by `hasher`, so that a signer is in use only for the moment of signing.
template <signature_method Method>
    requires(signs_digest<Method> || edwards_method<Method>)
std::string padding_of()
{
    using scheme = typename Method::scheme;
    if constexpr (edwards_method<Method>) {
        return std::same_as<scheme, eddsa> ? "Pure" : std::string{Method::key::name} + "ph";
    } else {
        const std::string digest{Method::digest::name};
        if constexpr (std::same_as<scheme, ecdsa> || std::same_as<scheme, dsa>) {
            return "Raw(" + digest + ")";
        } else if constexpr (std::same_as<scheme, rsassa_pss>) {
            return "PSSR_Raw(" + digest + ",MGF1," + std::to_string(Method::digest::size) + ")";
        } else {
            static_assert(std::same_as<scheme, rsassa_pkcs1_v1_5>);
            return "PKCS1v15(Raw," + digest + ")";
        }
    }
}

/// How many octets a value of this method has, where one number of it has so many bits (`value_bits` of a key): no fewer, no
/// more. RFC 8017, 8.1.2 and 8.2.2, step 1; RFC 9231, 2.3.6 (r and s, each as long as the field); XML Signature 1.1, 6.4.1 (r
/// and s, each as long as q); RFC 8032, 5.1.6 and 5.2.6.
template <signature_method Method>
    requires(!Method::key::symmetric)
constexpr std::size_t value_octets(std::size_t value_bits) noexcept
{
    using key = typename Method::key;
    if constexpr (edwards_method<Method>) {
        return std::same_as<key, ed25519> ? 64 : 114;
    } else {
        const std::size_t whole = (value_bits + 7) / 8;
        return std::same_as<key, rsa> ? whole : 2 * whole;
    }
}

}  // namespace signet

#endif
