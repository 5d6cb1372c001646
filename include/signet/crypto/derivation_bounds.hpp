// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_DERIVATION_BOUNDS_HPP
#define SIGNET_CRYPTO_DERIVATION_BOUNDS_HPP

#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>

namespace signet {

/// The longest key that is derived: no method of ours has a longer one.
inline constexpr std::size_t max_derived_key_octets = 64;

/// The longest secret and the longest salt that a key is derived from: no key of an HMAC is longer in Botan.
inline constexpr std::size_t max_derivation_secret_octets = 4096;

/// Refuses what no key is derived from: an empty secret or one over `max_derivation_secret_octets` with errc::malformed_key, a
/// derived key of no octets or over `max_derived_key_octets`, and a salt, info or party over `derivation_octets` (or over
/// `max_derivation_secret_octets`, whatever the limits say) with errc::limit_exceeded.
inline result<void> check_derivation(
    const secret& from, std::size_t derived_octets, std::initializer_list<octet_view> others, const limits& bounds)
{
    if (from.empty() || from.reveal().size() > max_derivation_secret_octets) {
        return refuse(errc::malformed_key, "key derivation",
            "the secret is empty, or longer than " + std::to_string(max_derivation_secret_octets) + " octets");
    }
    if (derived_octets == 0 || derived_octets > max_derived_key_octets) {
        return refuse(errc::limit_exceeded, "key derivation",
            "a derived key has 1 to " + std::to_string(max_derived_key_octets) + " octets, not " + std::to_string(derived_octets));
    }
    for (const octet_view one : others) {
        if (one.size() > bounds.derivation_octets || one.size() > max_derivation_secret_octets) {
            return refuse(errc::limit_exceeded, "key derivation",
                "a salt, info or party has " + std::to_string(one.size()) + " octets, which are more than are taken");
        }
    }
    return {};
}

}  // namespace signet

#endif
