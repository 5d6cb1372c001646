// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PUBLIC_KEY_HPP
#define SIGNET_CRYPTO_BOTAN_PUBLIC_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/public_number.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/key_info_encoding.hpp>
#include <signet/crypto/elliptic_curve.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

#include <botan/bigint.h>
#include <botan/build.h>
#include <botan/pk_keys.h>
#include <botan/x509_key.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

namespace detail {

/// Whether this build of Botan has keys of a type: all do, but for those on curve 448.
template <key_type K>
inline constexpr bool provider_has_key_type = true;
#if !defined(BOTAN_HAS_ED448)
template <>
inline constexpr bool provider_has_key_type<ed448> = false;
#endif
#if !defined(BOTAN_HAS_X448)
template <>
inline constexpr bool provider_has_key_type<x448> = false;
#endif

/// Whether g and y are of the subgroup of order q, which is more than Botan looks at. FIPS 186-4, 4.1.
inline bool is_in_dsa_group(const subject_public_key_info& info)
{
    const Botan::BigInt p = public_number(info.p);
    const Botan::BigInt q = public_number(info.q);
    const Botan::BigInt g = public_number(info.g);
    const Botan::BigInt y = public_number(info.y);
    const Botan::BigInt one{1};
    return g < p && y < p && ((p - one) % q).is_zero() && public_power(g, q, p) == one && public_power(y, q, p) == one;
}

/// Whether a point of EdDSA, as coded, is of the small subgroup: a value for such a key holds for every message, and anybody
/// can write it. Their y are 0, 1, -1, and on edwards25519 two more, in whatever form. RFC 8032, 8.8.
template <key_type K>
bool is_of_small_order(octet_view coded)
{
    constexpr bool on_25519 = std::same_as<K, ed25519>;
    const Botan::BigInt one{1};
    const Botan::BigInt p = on_25519 ? (one << 255) - 19 : (one << 448) - (one << 224) - 1;
    octets big{coded.rbegin(), coded.rend()};
    big.front() &= 0x7FU;  // the sign of x
    const Botan::BigInt y = public_number(big) % p;
    const Botan::BigInt order_eight{"0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826"};
    return y <= one || y == p - one || (on_25519 && (y == order_eight || y == p - order_eight));
}

/// The first `PUBLIC KEY` block of a PEM file.
inline result<octets> public_key_block(std::string_view text)
{
    const auto blocks = pem_blocks(text);
    if (!blocks) {
        return refuse(errc::malformed_key, "public key", blocks.error().sentence());
    }
    for (const auto& block : *blocks) {
        if (block.label == "PUBLIC KEY") {
            const auto der = base64_decode(block.body);
            return der ? *der : result<octets>{refuse(errc::malformed_key, "public key", "the PEM block is not base64")};
        }
    }
    return refuse(errc::malformed_key, "public key", "no PEM block is labelled PUBLIC KEY");
}

}  // namespace detail

/// The public half of a key pair of one type. Copies share one object. Making one costs up to 0.7 ms (RSA-2048), a
/// verification with it 0.03 ms: keep it.
template <key_type K>
    requires(!K::symmetric)
class public_key {
public:
    using type = K;
    static constexpr bool can_verify = !only_agrees<K>;

    /// Reads a SubjectPublicKeyInfo. RFC 5280, 4.1.2.7. Fails with errc::malformed_key, errc::key_mismatch for a key of
    /// another type, errc::weak_key for a size or curve that is not used.
    static result<public_key> from_der(octet_view der)
    {
        const auto info = subject_public_key_info::read(der);
        if (!info) {
            return tl::unexpected<error>{info.error()};
        }
        if (info->type != K::name) {
            return refuse(errc::key_mismatch, "public key",
                "it is a key of type " + std::string{info->type} + ", where one of type " + std::string{K::name} + " is needed");
        }
        constexpr auto* sentence = "its numbers are not those of a key";
        return detail::guarded(errc::malformed_key, "public key", sentence, [&]() -> result<public_key> {
            auto fresh = std::make_shared<state>();
            fresh->der = info->marked_as_pss ? encode_rsa_key_info(info->modulus, info->exponent) : to_octets(der);  // one key, one form
            fresh->info = *subject_public_key_info::read(fresh->der);
            if (std::same_as<K, dsa> && !detail::is_in_dsa_group(fresh->info)) {
                return refuse(errc::malformed_key, "public key", sentence);
            }
            if constexpr (std::same_as<K, ed25519> || std::same_as<K, ed448>) {
                if (detail::is_of_small_order<K>(fresh->info.key)) {
                    return refuse(errc::malformed_key, "public key", "it is a point for which everybody can sign");
                }
            }
            if (provider_has_type) {
                fresh->key = std::shared_ptr<const Botan::Public_Key>{Botan::X509::load_key(fresh->der)};  // Botan 2 gives a pointer
            }
            return public_key{std::move(fresh)};
        });
    }

    /// Reads the first `PUBLIC KEY` block of a PEM file.
    static result<public_key> from_pem(std::string_view text)
    {
        return detail::public_key_block(text).and_then([](const octets& der) { return from_der(der); });
    }

    /// An RSA key by its numbers, big-endian, as in ds:RSAKeyValue. RFC 8017, 3.1.
    static result<public_key> from_numbers(octet_view modulus, octet_view exponent) requires std::same_as<K, rsa>
    {
        return from_der(encode_rsa_key_info(modulus, exponent));
    }

    /// A DSA key by its numbers, big-endian, as in ds:DSAKeyValue. FIPS 186-4, 4.1.
    static result<public_key> from_numbers(octet_view p, octet_view q, octet_view g, octet_view y) requires std::same_as<K, dsa>
    {
        return from_der(encode_dsa_key_info(p, q, g, y));
    }

    /// An EC key by its curve and its point, uncompressed (4, x, y), as in dsig11:ECKeyValue. SEC 1, 2.3.3.
    static result<public_key> from_point(elliptic_curve curve, octet_view point) requires std::same_as<K, ec>
    {
        if (point.empty() || point[0] != 4) {
            return refuse(errc::malformed_key, "public key", "its point is not an uncompressed one");
        }
        return from_der(encode_ec_key_info(as_octets(facts_of(curve).identifier), point));
    }

    std::size_t bits() const noexcept { return state_->info.bits; }

    /// The bits of one number of a signature: see `value_octets`.
    std::size_t value_bits() const noexcept { return state_->info.value_bits; }

    /// The curve that it lies on.
    elliptic_curve curve() const noexcept requires std::same_as<K, ec> { return *state_->info.curve; }

    /// What its DER says: views into this key.
    const subject_public_key_info& info() const noexcept { return state_->info; }

    /// Its SubjectPublicKeyInfo; of a key that was marked as one of RSASSA-PSS, that of the same RSA key without the mark.
    octet_view der() const noexcept { return state_->der; }
    std::string to_pem() const { return pem_encode("PUBLIC KEY", state_->der); }

    /// For crypto/botan/ only: whether this build of Botan has keys of this type, and the key. Ed448 and X448 are in Botan 3 only.
    static constexpr bool provider_has_type = detail::provider_has_key_type<K>;
    const Botan::Public_Key& provider_key() const noexcept requires(provider_has_type) { return *state_->key; }

    friend bool operator==(const public_key& left, const public_key& right) noexcept
    {
        return std::ranges::equal(left.der(), right.der());
    }

private:
    struct state {
        std::shared_ptr<const Botan::Public_Key> key;
        octets der;
        subject_public_key_info info;  // views into `der`
    };

    explicit public_key(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    std::shared_ptr<const state> state_;
};

}  // namespace signet

#endif
