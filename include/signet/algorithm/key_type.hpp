// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_KEY_TYPE_HPP
#define SIGNET_ALGORITHM_KEY_TYPE_HPP

#include <concepts>
#include <string_view>

namespace signet {

/// The types of keys. A key never serves a method of another type, whatever the message says.
struct rsa {
    static constexpr std::string_view name = "RSA";
    static constexpr bool symmetric = false;
};
struct ec {
    static constexpr std::string_view name = "EC";
    static constexpr bool symmetric = false;
};
struct ed25519 {
    static constexpr std::string_view name = "Ed25519";
    static constexpr bool symmetric = false;
};
struct ed448 {
    static constexpr std::string_view name = "Ed448";
    static constexpr bool symmetric = false;
};
/// A key of DSA, and the scheme that it is for: FIPS 186-4, 4.
struct dsa {
    static constexpr std::string_view name = "DSA";
    static constexpr bool symmetric = false;
};
/// A key of X25519 or X448: it agrees on secrets, and signs nothing. RFC 7748.
struct x25519 {
    static constexpr std::string_view name = "X25519";
    static constexpr bool symmetric = false;
};
struct x448 {
    static constexpr std::string_view name = "X448";
    static constexpr bool symmetric = false;
};
struct shared {
    static constexpr std::string_view name = "shared";
    static constexpr bool symmetric = true;
};

/// Exemplar: rsa. Models: rsa, ec, ed25519, ed448, dsa, x25519, x448, shared.
template <class T>
concept key_type = requires {
    { T::name } -> std::convertible_to<std::string_view>;
    { T::symmetric } -> std::convertible_to<bool>;
};

/// Whether keys of a type agree on secrets and do nothing else.
template <key_type T>
inline constexpr bool only_agrees = std::same_as<T, x25519> || std::same_as<T, x448>;

static_assert(key_type<rsa> && key_type<ec> && key_type<ed25519> && key_type<ed448> && key_type<dsa> && key_type<x25519> && key_type<x448> && key_type<shared>);

}  // namespace signet

#endif
