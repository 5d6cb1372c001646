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

/// A method of RSASSA-PKCS1-v1_5.
template <class T>
concept pkcs1_method = signature_method<T> && std::same_as<typename T::scheme, rsassa_pkcs1_v1_5>;

/// How Botan calls the way in which a method turns a finished digest into what its key works on: the one place that knows.
/// The digest is taken before, by `hasher`, so that a signer is in use only for the moment of signing.
template <pkcs1_method Method>
std::string padding_of_digest()
{
    return "PKCS1v15(Raw," + std::string{Method::digest::name} + ")";
}

/// How many octets a value of this method has for a key of so many bits: no fewer, no more. RFC 8017, 8.2.2, step 1.
template <pkcs1_method Method>
constexpr std::size_t value_octets(std::size_t key_bits) noexcept
{
    return (key_bits + 7) / 8;
}

}  // namespace signet

#endif
