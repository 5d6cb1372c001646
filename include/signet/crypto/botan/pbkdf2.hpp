// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PBKDF2_HPP
#define SIGNET_CRYPTO_BOTAN_PBKDF2_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/derivation_bounds.hpp>

#include <botan/pwdhash.h>
#include <botan/secmem.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>

namespace signet {

/// A key by PBKDF2 from a password. RFC 8018, 5.2. Fails as `check_derivation` does; with errc::malformed_encryption for no
/// iterations, errc::limit_exceeded for more than `derivation_iterations`, errc::algorithm_refused for a digest that this build of
/// Botan lacks. HMAC with SHA-1 is not broken in this use. A million iterations take 0.2 to 0.7 seconds.
template <signature_method Function>
    requires std::same_as<typename Function::scheme, hmac>
result<secret> derive_pbkdf2(
    const secret& password, octet_view salt, std::size_t iterations, std::size_t derived_octets, const limits& bounds = {})
{
    using digest = typename Function::digest;
    if (iterations == 0) {
        return refuse(errc::malformed_encryption, "PBKDF2-params", "its IterationCount is zero");
    }
    if (iterations > bounds.derivation_iterations) {
        return refuse(errc::limit_exceeded, "PBKDF2-params",
            "it asks for " + std::to_string(iterations) + " iterations, and " + std::to_string(bounds.derivation_iterations)
                + " are taken at most");
    }
    auto fits = check_support<digest>().and_then([&] { return check_derivation(password, derived_octets, {salt}, bounds); });
    if (!fits) {
        return refuse(std::move(fits));
    }
    return detail::guarded(errc::algorithm_refused, "key derivation", "this build of Botan has no PBKDF2", [&]() -> result<secret> {
        const auto family = Botan::PasswordHashFamily::create_or_throw("PBKDF2(HMAC(" + std::string{digest::name} + "))");
        const std::string_view text = password.reveal();
        Botan::secure_vector<std::uint8_t> key(derived_octets);
        family->from_iterations(iterations)->derive_key(key.data(), key.size(), text.data(), text.size(), salt.data(), salt.size());
        return secret{octet_view{key.data(), key.size()}};
    });
}

}  // namespace signet

#endif
