// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_ANY_PRIVATE_KEY_HPP
#define SIGNET_CRYPTO_BOTAN_ANY_PRIVATE_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/private_key.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace signet {

/// A private key of a type that is known at run time only, for programs that are told which file to read. A key that does
/// not fit is then a typed error; a `private_key<rsa>` that does not fit is one of the compiler's.
class any_private_key {
public:
    any_private_key(private_key<rsa> key) noexcept : key_{std::move(key)} {}
    any_private_key(private_key<ec> key) noexcept : key_{std::move(key)} {}
    any_private_key(private_key<ed25519> key) noexcept : key_{std::move(key)} {}
    any_private_key(private_key<ed448> key) noexcept : key_{std::move(key)} {}
    any_private_key(private_key<dsa> key) noexcept : key_{std::move(key)} {}
    any_private_key(private_key<x25519> key) noexcept : key_{std::move(key)} {}
    any_private_key(private_key<x448> key) noexcept : key_{std::move(key)} {}

    /// Reads what `private_key` reads, of any type. Fails as that does, with errc::key_mismatch for a type that is none of ours.
    static result<any_private_key> from_der(octet_view der, const secret& password = {})
    {
        return adopt(detail::load_private_key(der, password));
    }
    static result<any_private_key> from_pem(std::string_view text, const secret& password = {})
    {
        return adopt(detail::load_private_key_pem(text, password));
    }

    /// The key as one of this type; errc::key_mismatch if it is none.
    template <key_type K>
    result<private_key<K>> as() const
    {
        if (const auto* key = std::get_if<private_key<K>>(&key_)) {
            return *key;
        }
        return refuse(errc::key_mismatch, "private key",
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

private:
    static result<any_private_key> adopt(result<std::unique_ptr<Botan::Private_Key>> loaded)
    {
        if (!loaded) {
            return refuse(std::move(loaded));
        }
        const std::string name = (*loaded)->algo_name();
        if (name == "RSA") {
            return private_key<rsa>::adopt(std::move(loaded)).map(wrap<rsa>);
        }
        if (name == "ECDSA" || name == "ECDH") {
            return private_key<ec>::adopt(std::move(loaded)).map(wrap<ec>);
        }
        if (name == "Ed25519") {
            return private_key<ed25519>::adopt(std::move(loaded)).map(wrap<ed25519>);
        }
        if (name == "Ed448") {
            return private_key<ed448>::adopt(std::move(loaded)).map(wrap<ed448>);
        }
        if (name == "DSA") {
            return private_key<dsa>::adopt(std::move(loaded)).map(wrap<dsa>);
        }
        if (name == "X25519" || name == "Curve25519") {
            return private_key<x25519>::adopt(std::move(loaded)).map(wrap<x25519>);
        }
        if (name == "X448") {
            return private_key<x448>::adopt(std::move(loaded)).map(wrap<x448>);
        }
        return refuse(errc::key_mismatch, "private key",
            "it is a key of type " + name + ", and only RSA, EC, Ed25519, Ed448, DSA, X25519 and X448 are used");
    }

    template <key_type K>
    static any_private_key wrap(private_key<K> key)
    {
        return any_private_key{std::move(key)};
    }

    std::variant<private_key<rsa>, private_key<ec>, private_key<ed25519>, private_key<ed448>, private_key<dsa>, private_key<x25519>,
        private_key<x448>>
        key_;
};

}  // namespace signet

#endif
