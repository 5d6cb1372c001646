// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_VERIFICATION_HPP
#define SIGNET_CRYPTO_BOTAN_VERIFICATION_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/edwards.hpp>
#include <signet/crypto/botan/mac.hpp>
#include <signet/crypto/botan/padding.hpp>
#include <signet/crypto/botan/pss.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/botan/public_number.hpp>
#include <signet/crypto/botan/signed_octets.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/ecdsa_value.hpp>
#include <signet/crypto/eddsa_value.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/crypto/signature_parameters.hpp>
#include <signet/crypto/strength.hpp>

#include <botan/bigint.h>
#include <botan/pubkey.h>

#include <concepts>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

namespace detail {

/// What Botan says of a value; what it throws means no.
inline bool provider_holds(const Botan::Public_Key& key, const std::string& padding, octet_view message, octet_view value) noexcept
{
    try {
        Botan::PK_Verifier verifier{key, padding};
        return verifier.verify_message(message.data(), message.size(), value.data(), value.size());
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace detail

/// A signature being checked: a sink that takes the octets that were signed in any pieces.
template <signature_method Method>
class verification {
public:
    using key = public_key<typename Method::key>;
    static_assert(can_verify<key>, "keys of X25519 and X448 agree on secrets: they verify nothing");

    /// Fails with errc::weak_key, errc::key_mismatch for a key on another curve than the method's, errc::algorithm_refused for
    /// parameters that the method does not take and a digest that Botan lacks.
    static result<verification> make(key with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return check_parameters<Method>(given)
            .and_then([] { return check_support<typename Method::digest>(); })
            .and_then([&] { return check_strength<Method>(with, terms.least_bits<Method>()); })
            .map([&] { return verification{std::move(with), terms.uneven_ecdsa_values}; });
    }

    void operator()(octet_view piece) { message_(piece); }
    void operator()(std::string_view piece) { message_(piece); }

    /// Whether this is the signature's value: whole, in the form that ds:SignatureValue holds.
    bool finish(octet_view value)
    {
        const auto message = message_.finish();
        const std::size_t size = value_octets<Method>(key_.value_bits());
        std::optional<octets> evened;
        if (std::same_as<typename Method::scheme, ecdsa> && uneven_ && value.size() != size) {
            evened = even_ecdsa_value(value, size / 2);
            value = evened ? octet_view{*evened} : octet_view{};
        }
        if (value.size() != size) {  // Botan lets leading zeros pass
            return false;
        }
        return detail::provider_holds(key_.provider_key(), padding_of<Method>(), message, value);
    }

private:
    verification(key with, bool uneven) : key_{std::move(with)}, uneven_{uneven} {}

    key key_;
    signed_octets<Method> message_;
    bool uneven_;
};

/// A signature by EdDSA being checked. What Botan does not do (a context; Ed448 in Botan 2) is done by `edwards_holds`.
template <edwards_method Method>
class verification<Method> {
public:
    using key = public_key<typename Method::key>;

    /// Fails with errc::algorithm_refused for parameters that the method does not take.
    static result<verification> make(key with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return check_parameters<Method>(given)
            .and_then([] { return check_edwards_support<typename Method::key>(); })
            .and_then([&] { return check_strength<Method>(with, terms.least_bits<Method>()); })
            .map([&] { return verification{std::move(with), given.eddsa_context.value_or(octets{})}; });
    }

    void operator()(octet_view piece) { message_(piece); }
    void operator()(std::string_view piece) { message_(piece); }

    /// Whether this is the signature's value: whole, its number below the order.
    bool finish(octet_view value)
    {
        const auto message = message_.finish();
        if (value.size() != value_octets<Method>(key_.value_bits()) || !is_canonical_eddsa_value(value)) {
            return false;  // Botan 2 lets a second value for each pass
        }
        if constexpr (key::provider_has_type && !std::same_as<typename Method::scheme, eddsa_in_context>) {
            if (context_.empty()) {
                return detail::provider_holds(key_.provider_key(), padding_of<Method>(), message, value);
            }
        }
        return edwards_holds<Method>(key_.info().key, message, context_, value);
    }

private:
    verification(key with, octets context) : key_{std::move(with)}, context_{std::move(context)} {}

    key key_;
    octets context_;
    whole_message message_;
};

/// A signature by RSASSA-PSS being checked, whose digests and salt are parameters.
template <signature_method Method>
    requires std::same_as<typename Method::scheme, rsassa_pss_with_parameters>
class verification<Method> {
public:
    using key = public_key<rsa>;

    /// Fails with errc::weak_key, errc::algorithm_refused for parameters that the method does not take.
    static result<verification> make(key with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return check_parameters<Method>(given)
            .and_then([&] { return check_strength<Method>(with, terms.least_bits<Method>()); })
            .and_then([&] {
                return pss_encoding::make<typename Method::digests>(
                    given.pss.value_or(pss_parameters{}), Method::digest::uri, with.bits());
            })
            .map([&](pss_encoding message) { return verification{std::move(with), std::move(message)}; });
    }

    void operator()(octet_view piece) { message_(piece); }
    void operator()(std::string_view piece) { message_(piece); }

    /// Whether this is the signature's value, as long as the modulus. RFC 8017, 8.1.2.
    bool finish(octet_view value)
    {
        if (value.size() != value_octets<Method>(key_.value_bits())) {
            return false;
        }
        const Botan::BigInt modulus = detail::public_number(key_.info().modulus);
        const Botan::BigInt number = detail::public_number(value);
        if (number >= modulus) {
            return false;
        }
        const Botan::BigInt opened = detail::public_power(number, detail::public_number(key_.info().exponent), modulus);
        return opened.bytes() <= message_.room() && message_.holds(detail::octets_of(opened, message_.room()));
    }

private:
    verification(key with, pss_encoding message) : key_{std::move(with)}, message_{std::move(message)} {}

    key key_;
    pss_encoding message_;
};

/// A MAC being checked.
template <signature_method Method>
    requires std::same_as<typename Method::scheme, hmac>
class verification<Method> {
public:
    using key = shared_key;

    /// Fails with errc::weak_key, errc::malformed_key for a key over `max_mac_key_octets`, errc::algorithm_refused for a
    /// truncation that the terms do not allow.
    static result<verification> make(const key& with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return detail::check_mac<Method>(with, given, terms).map([&](std::size_t size) { return verification{with, size}; });
    }

    void operator()(octet_view piece) { mac_(piece); }
    void operator()(std::string_view piece) { mac_(piece); }

    /// Whether this is the MAC: all of it (or of what parameters and terms leave), compared in constant time.
    bool finish(octet_view value)
    {
        const auto whole = mac_.finish();
        return equal_in_constant_time(octet_view{whole}.first(size_), value);
    }

private:
    verification(const key& with, std::size_t size) : mac_{with.value()}, size_{size} {}

    mac<typename Method::digest> mac_;
    std::size_t size_;
};

static_assert(running_verification<verification<rsa_sha256>> && running_verification<verification<hmac_sha256>>
              && running_verification<verification<rsa_pss>> && running_verification<verification<eddsa_ed25519>>);
static_assert(verification_key_for<verification<rsa_sha256>::key,
                  rsa_sha256> && verification_key_for<verification<hmac_sha256>::key, hmac_sha256>);

}  // namespace signet

#endif
