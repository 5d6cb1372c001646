// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_ANY_PUBLIC_KEY_HPP
#define SIGNET_CRYPTO_BOTAN_ANY_PUBLIC_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace signet {

/// A public key of a type that is known at run time only: one that a message or a file states.
class any_public_key {
public:
    template <key_type K>
    any_public_key(public_key<K> key) noexcept : key_{std::move(key)}
    {
    }

    /// Reads a SubjectPublicKeyInfo of any type. Fails as `public_key` does, with errc::key_mismatch for a type that is none
    /// of ours.
    static result<any_public_key> from_der(octet_view der)
    {
        const auto info = subject_public_key_info::read(der);
        if (!info) {
            return tl::unexpected<error>{info.error()};
        }
        return read_first_of<rsa, ec, ed25519, ed448, dsa, x25519, x448>(info->type, der);
    }

    /// Reads the first `PUBLIC KEY` block of a PEM file.
    static result<any_public_key> from_pem(std::string_view text)
    {
        return detail::public_key_block(text).and_then([](const octets& der) { return from_der(der); });
    }

    /// The key as one of this type; errc::key_mismatch if it is none.
    template <key_type K>
        requires(!K::symmetric)
    result<public_key<K>> as() const
    {
        if (const auto* key = std::get_if<public_key<K>>(&key_)) {
            return *key;
        }
        return refuse(errc::key_mismatch, "public key",
            "it is a key of type " + std::string{key_type_name()} + ", where one of type " + std::string{K::name} + " is needed");
    }

    /// Calls `use` with the typed key and gives what it gives.
    template <class Use>
    decltype(auto) visit(Use&& use) const
    {
        return std::visit(std::forward<Use>(use), key_);
    }

    std::string_view key_type_name() const noexcept
    {
        return visit([](const auto& key) { return std::decay_t<decltype(key)>::type::name; });
    }
    std::size_t bits() const noexcept
    {
        return visit([](const auto& key) { return key.bits(); });
    }

    /// Its SubjectPublicKeyInfo.
    octet_view der() const noexcept
    {
        return visit([](const auto& key) { return key.der(); });
    }
    std::string to_pem() const
    {
        return visit([](const auto& key) { return key.to_pem(); });
    }

    friend bool operator==(const any_public_key& left, const any_public_key& right) noexcept { return left.key_ == right.key_; }

private:
    template <key_type K, key_type... Others>
    static result<any_public_key> read_first_of(std::string_view type, octet_view der)
    {
        if (type == K::name) {
            return public_key<K>::from_der(der).map([](public_key<K> key) { return any_public_key{std::move(key)}; });
        }
        if constexpr (sizeof...(Others) > 0) {
            return read_first_of<Others...>(type, der);
        } else {
            return refuse(errc::key_mismatch, "public key",
                "its type (" + std::string{type} + ") is none of RSA, EC on our curves, Ed25519, Ed448, DSA, X25519 and X448");
        }
    }

    std::variant<public_key<rsa>, public_key<ec>, public_key<ed25519>, public_key<ed448>, public_key<dsa>, public_key<x25519>,
        public_key<x448>>
        key_;
};

}  // namespace signet

#endif
