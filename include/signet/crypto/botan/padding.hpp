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

/// A method whose key works on a digest. EdDSA's works on the octets themselves; HMAC has no padding.
template <class T>
concept signs_digest = signature_method<T> && !T::key::symmetric && !std::same_as<typename T::scheme, eddsa>;

/// How Botan calls the way in which a method turns a finished digest, or a whole message, into what its key works on: the one
/// place that knows. The digest is taken before, by `hasher`, so that a signer is in use only for the moment of signing.
template <signature_method Method>
    requires(!Method::key::symmetric)
std::string padding_of()
{
    using scheme = typename Method::scheme;
    if constexpr (std::same_as<scheme, eddsa>) {
        return "Pure";
    } else {
        const std::string digest{Method::digest::name};
        if constexpr (std::same_as<scheme, ecdsa>) {
            return "Raw(" + digest + ")";
        } else if constexpr (std::same_as<scheme, rsassa_pss>) {
            return "PSSR_Raw(" + digest + ",MGF1," + std::to_string(Method::digest::size) + ")";
        } else {
            static_assert(std::same_as<scheme, rsassa_pkcs1_v1_5>);
            return "PKCS1v15(Raw," + digest + ")";
        }
    }
}

/// How many octets a value of this method has for a key of so many bits: no fewer, no more. RFC 8017, 8.1.2 and 8.2.2, step 1;
/// RFC 9231, 2.3.6 (r and s, each as long as the field); RFC 8032, 5.1.6.
template <signature_method Method>
    requires(!Method::key::symmetric)
constexpr std::size_t value_octets(std::size_t key_bits) noexcept
{
    using scheme = typename Method::scheme;
    const std::size_t whole = (key_bits + 7) / 8;
    return std::same_as<scheme, ecdsa> ? 2 * whole : std::same_as<scheme, eddsa> ? 64 : whole;
}

}  // namespace signet

#endif
