// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_CONCAT_KDF_HPP
#define SIGNET_CRYPTO_BOTAN_CONCAT_KDF_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/limits.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/concat_parameters.hpp>
#include <signet/crypto/derivation_bounds.hpp>

#include <botan/secmem.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace signet {

/// A key by the concatenation key derivation function: the digests of a counter, the secret and the parameters. SP 800-56A, 5.8.1;
/// XML Encryption 1.1, 5.4.1. Fails as `check_derivation` and `concat_parameters::other_info` do, with errc::algorithm_refused for
/// a digest that this build of Botan lacks. SHA-1 is not broken in this use.
template <digest_method Digest>
result<secret> derive_concat(const secret& from, const concat_parameters& given, std::size_t derived_octets, const limits& bounds = {})
{
    auto fits = check_support<Digest>().and_then([&] {
        return check_derivation(from, derived_octets,
            {given.algorithm_id.value(), given.party_u_info.value(), given.party_v_info.value(), given.supp_pub_info.value(),
                given.supp_priv_info.value()},
            bounds);
    });
    if (!fits) {
        return refuse(std::move(fits));
    }
    return given.other_info().and_then([&](const octets& info) {
        return detail::guarded(errc::crypto_failed, "key derivation", "the key cannot be derived", [&]() -> result<secret> {
            hasher<Digest> hash;
            Botan::secure_vector<std::uint8_t> key;
            for (std::uint8_t counter = 1; key.size() < derived_octets; ++counter) {
                hash(octet_view{std::array<std::uint8_t, 4>{0, 0, 0, counter}});
                hash(from.reveal_octets());
                hash(octet_view{info});
                const auto value = hash.finish();
                key.insert(key.end(), value.begin(), value.end());
            }
            return secret{octet_view{key.data(), derived_octets}};
        });
    });
}

}  // namespace signet

#endif
