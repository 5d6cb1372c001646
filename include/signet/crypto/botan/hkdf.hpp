// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_HKDF_HPP
#define SIGNET_CRYPTO_BOTAN_HKDF_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/mac.hpp>
#include <signet/crypto/derivation_bounds.hpp>

#include <botan/secmem.h>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>

namespace signet {

static_assert(max_derivation_secret_octets <= max_mac_key_octets);

/// A key by HKDF, extracted from the secret and expanded. RFC 5869, 2. No salt is as many zeros as the digest has octets. Fails as
/// `check_derivation` does, with errc::algorithm_refused for a digest that this build of Botan lacks. HMAC with SHA-1 is not broken
/// in this use.
template <signature_method Function>
    requires std::same_as<typename Function::scheme, hmac>
result<secret> derive_hkdf(
    const secret& from, octet_view salt, octet_view info, std::size_t derived_octets, const limits& bounds = {})
{
    using digest = typename Function::digest;
    auto fits = check_support<digest>().and_then([&] { return check_derivation(from, derived_octets, {salt, info}, bounds); });
    if (!fits) {
        return refuse(std::move(fits));
    }
    return detail::guarded(errc::crypto_failed, "key derivation", "the key cannot be derived", [&]() -> result<secret> {
        mac<digest> extract{salt.empty() ? secret{octets(digest::size)} : secret{salt}};
        extract(from.reveal_octets());
        const secret extracted{octet_view{extract.finish()}};
        mac<digest> expand{extracted};
        Botan::secure_vector<std::uint8_t> key;
        octet_view before;
        for (std::uint8_t counter = 1; key.size() < derived_octets; ++counter) {
            expand(before);
            expand(info);
            expand(octet_view{&counter, 1});
            const auto value = expand.finish();
            key.insert(key.end(), value.begin(), value.end());
            before = octet_view{key.data(), key.size()}.last(digest::size);
        }
        return secret{octet_view{key.data(), derived_octets}};
    });
}

}  // namespace signet

#endif
