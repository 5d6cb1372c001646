// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_KEY_AGREEMENT_HPP
#define SIGNET_CRYPTO_BOTAN_KEY_AGREEMENT_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/elliptic_curve.hpp>
#include <signet/crypto/strength.hpp>

#include <botan/ecdh.h>
#include <botan/pk_keys.h>
#include <botan/pubkey.h>

#include <concepts>
#include <string>

namespace signet {

namespace detail {

/// The coordinate that a public key gives to an agreement: a point and its negative agree on the same, whatever their form.
template <key_type K>
octets agreed_coordinate(const public_key<K>& key)
{
    const octet_view coded = key.info().key;
    if constexpr (std::same_as<K, ec>) {
        return to_octets(coded.subspan(1, (key.bits() + 7) / 8));
    } else {
        octets coordinate = to_octets(coded);
        coordinate.back() &= std::same_as<K, x25519> ? 0x7FU : 0xFFU;  // RFC 7748, 5: the last bit says nothing
        return coordinate;
    }
}

/// What Botan makes of a private key and a point. The x coordinate of EC has the length of the field, whatever its value.
inline result<secret> raw_agreement(const Botan::Private_Key& own, octet_view point)
{
    const Botan::PK_Key_Agreement agreement{own, process_random(), "Raw"};
    const auto value = agreement.derive_key(0, point.data(), point.size());
    return secret{octet_view{value.begin(), value.size()}};
}

/// The same on curves with points of small order, on which everybody agrees on zero. Botan 2 gives that zero, Botan 3 throws.
/// RFC 7748, 6.1.
inline result<secret> contributory_agreement(const Botan::Private_Key& own, octet_view point)
{
    constexpr auto* sentence = "the other key agrees on nothing but zero";
    auto agreed = guarded(errc::weak_key, "key agreement", sentence, [&] { return raw_agreement(own, point); });
    if (agreed && equal_in_constant_time(agreed->reveal_octets(), octets(point.size()))) {
        return refuse(errc::weak_key, "key agreement", sentence);
    }
    return agreed;
}

}  // namespace detail

/// The secret that our key and the other side's agree on: on a curve the x coordinate, all octets of it. SP 800-56A, 5.7.1.2;
/// RFC 7748, 6.1 and 6.2. Not yet a key: derive one from it. Fails with errc::key_mismatch for keys on two curves and where the
/// other side's is ours, errc::weak_key for a curve with fewer bits than the method asks for and a point of small order,
/// errc::algorithm_refused for X448 where Botan has none.
template <key_agreement_method Method>
result<secret> agree(const private_key<typename Method::key>& own, const public_key<typename Method::key>& other)
{
    using key = typename Method::key;
    if constexpr (!public_key<key>::provider_has_type) {
        return refuse(errc::algorithm_refused, "key agreement", "this build of Botan has no " + std::string{key::name});
    } else {
        if (auto strong = check_strength<Method>(own); !strong) {
            return refuse(std::move(strong));
        }
        if constexpr (std::same_as<key, ec>) {
            if (own.curve() != other.curve()) {
                return refuse(errc::key_mismatch, "key agreement",
                    "our key lies on " + std::string{facts_of(own.curve()).name} + ", the other side's on "
                        + std::string{facts_of(other.curve()).name});
            }
        }
        if (detail::agreed_coordinate(own.public_part()) == detail::agreed_coordinate(other)) {
            return refuse(errc::key_mismatch, "key agreement", "the other side's key is our own");
        }
        return detail::guarded(errc::crypto_failed, "key agreement", "the keys do not agree", [&]() -> result<secret> {
            if constexpr (std::same_as<key, ec>) {
                const Botan::ECDH_PrivateKey agreeing{
                    own.provider_key().pkcs8_algorithm_identifier(), own.provider_key().private_key_bits()};
                return detail::raw_agreement(agreeing, other.info().key);
            } else {
                return detail::contributory_agreement(own.provider_key(), other.info().key);
            }
        });
    }
}

}  // namespace signet

#endif
