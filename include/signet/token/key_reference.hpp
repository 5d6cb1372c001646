// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TOKEN_KEY_REFERENCE_HPP
#define SIGNET_TOKEN_KEY_REFERENCE_HPP

#include <concepts>
#include <cstdint>

namespace signet {

/// How a signature says which key made it.
enum class key_reference_kind : std::uint8_t { x509_direct, key_name };

/// A BinarySecurityToken with the signer's certificate, added by the signature's own step, and a direct reference to it.
/// X.509 Certificate Token Profile 1.1.1, 3.2.1.
struct x509_direct {
    static constexpr auto kind = key_reference_kind::x509_direct;
    static constexpr bool names_certificate = true;
    static constexpr bool adds_token = true;
};

/// A direct reference to the BinarySecurityToken that an `x509_token` step of the policy carries.
struct x509_carried {
    static constexpr auto kind = key_reference_kind::x509_direct;
    static constexpr bool names_certificate = true;
    static constexpr bool adds_token = false;
};

/// ds:KeyName: the name of a shared key. XML Signature 1.1, 4.5.1.
struct key_by_name {
    static constexpr auto kind = key_reference_kind::key_name;
    static constexpr bool names_certificate = false;
    static constexpr bool adds_token = false;
};

/// Exemplar: x509_direct. Models: x509_direct, x509_carried, key_by_name.
template <class T>
concept key_reference = requires {
    { T::kind } -> std::convertible_to<key_reference_kind>;
    { T::names_certificate } -> std::convertible_to<bool>;
    { T::adds_token } -> std::convertible_to<bool>;
};

static_assert(key_reference<x509_direct> && key_reference<x509_carried> && key_reference<key_by_name>);

}  // namespace signet

#endif
