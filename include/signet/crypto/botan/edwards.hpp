// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_EDWARDS_HPP
#define SIGNET_CRYPTO_BOTAN_EDWARDS_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/edwards_curve.hpp>
#include <signet/crypto/botan/padding.hpp>

#include <botan/bigint.h>
#include <botan/hash.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>

namespace signet {

namespace detail {

/// The hash of EdDSA on a curve, of as many octets as a value has: SHA-512, or SHAKE256. RFC 8032, 5.1 and 5.2.
template <key_type K>
std::string edwards_hash_name()
{
    return std::same_as<K, ed25519> ? "SHA-512" : "SHAKE-256(912)";
}

/// What is hashed before everything else: nothing for pure Ed25519. RFC 8032, 2 (dom2, dom4).
template <edwards_method Method>
octets edwards_prefix(octet_view context)
{
    using scheme = typename Method::scheme;
    constexpr bool on_25519 = std::same_as<typename Method::key, ed25519>;
    if (on_25519 && std::same_as<scheme, eddsa>) {
        return {};
    }
    octets prefix = to_octets(as_octets(on_25519 ? "SigEd25519 no Ed25519 collisions" : "SigEd448"));
    prefix.push_back(std::same_as<scheme, eddsa_prehashed> ? 1 : 0);
    prefix.push_back(static_cast<std::uint8_t>(context.size()));
    prefix.insert(prefix.end(), context.begin(), context.end());
    return prefix;
}

}  // namespace detail

/// Refuses where Botan lacks the hash of EdDSA on this curve, with errc::algorithm_refused.
template <key_type K>
result<void> check_edwards_support()
{
    static const bool found = Botan::HashFunction::create(detail::edwards_hash_name<K>()) != nullptr;
    if (!found) {
        return refuse(errc::algorithm_refused, "", "this build of Botan has no " + detail::edwards_hash_name<K>());
    }
    return {};
}

/// Whether an EdDSA value of the right length holds for a message in a context, by the group's equation in Botan's numbers: for what Botan itself
/// does not do. Everything here is public, so nothing is done in constant time; one check takes some 20 ms. Without the
/// cofactor, like Botan: R is compared octet by octet. RFC 8032, 5.1.7 and 5.2.7.
template <edwards_method Method>
bool edwards_holds(octet_view key, octet_view message, octet_view context, octet_view value) noexcept
{
    if (value.size() != 2 * key.size()) {
        return false;
    }
    try {
        using curve = detail::edwards_curve<typename Method::key>;
        const auto hash = Botan::HashFunction::create_or_throw(detail::edwards_hash_name<typename Method::key>());
        Botan::secure_vector<std::uint8_t> prehashed;
        if (std::same_as<typename Method::scheme, eddsa_prehashed>) {
            const auto before =
                Botan::HashFunction::create_or_throw(std::same_as<typename Method::key, ed25519> ? "SHA-512" : "SHAKE-256(512)");
            prehashed = before->process(message.data(), message.size());
            message = octet_view{prehashed.data(), prehashed.size()};
        }
        const std::size_t half = value.size() / 2;
        const octets prefix = detail::edwards_prefix<Method>(context);
        for (const octet_view part : {octet_view{prefix}, value.first(half), key, message}) {
            hash->update(part.data(), part.size());
        }
        const auto challenge = hash->final();
        const curve on;
        const auto open = on.read(key);
        if (!open) {
            return false;
        }
        const Botan::BigInt k = curve::number({challenge.data(), challenge.size()}) % on.order();
        const Botan::BigInt s = curve::number(value.subspan(half));
        const octets r = on.write(on.add_multiples(s, on.base(), k, on.negative(*open)));
        return s < on.order() && r == to_octets(value.first(half));
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace signet

#endif
