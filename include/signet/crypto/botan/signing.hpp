// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_SIGNING_HPP
#define SIGNET_CRYPTO_BOTAN_SIGNING_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_pss.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/mac.hpp>
#include <signet/crypto/botan/padding.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/pss.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/botan/signed_octets.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/crypto/signature_parameters.hpp>
#include <signet/crypto/strength.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// A signature being made: a sink that takes the octets to sign in any pieces.
template <signature_method Method>
class signing {
public:
    using key = private_key<typename Method::key>;
    static_assert(can_sign<key>, "keys of X25519 and X448 agree on secrets: they sign nothing");

    /// Fails with errc::weak_key, errc::key_mismatch for a key on another curve than the method's, errc::algorithm_refused for
    /// parameters that the method does not take, and for what Botan cannot do: a context of EdDSA, a digest that it lacks.
    static result<signing> make(key with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return check_parameters<Method>(given)
            .and_then([&] { return check_ability(given); })
            .and_then([&] { return check_strength<Method>(with, terms.least_bits<Method>()); })
            .map([&] { return signing{std::move(with)}; });
    }

    void operator()(octet_view piece) { message_(piece); }
    void operator()(std::string_view piece) { message_(piece); }

    /// The value of the signature, in the form that ds:SignatureValue holds. Fails with errc::crypto_failed.
    result<octets> finish(random_source random)
    {
        const auto message = message_.finish();
        return key_.sign_with(padding_of<Method>(), message, random);
    }

private:
    explicit signing(key with) : key_{std::move(with)} {}

    static result<void> check_ability(const signature_parameters& given)
    {
        if (given.eddsa_context && !given.eddsa_context->empty()) {
            return refuse(errc::algorithm_refused, "SignatureMethod", "EdDSA with a context is checked only, not made");
        }
        return check_support<typename Method::digest>();
    }

    key key_;
    signed_octets<Method> message_;
};

/// A signature by RSASSA-PSS being made, whose digests and salt are parameters.
template <signature_method Method>
    requires std::same_as<typename Method::scheme, rsassa_pss_with_parameters>
class signing<Method> {
public:
    using key = private_key<rsa>;

    /// Fails with errc::weak_key, errc::algorithm_refused for parameters that the method does not take.
    static result<signing> make(key with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return check_parameters<Method>(given)
            .and_then([&] { return check_strength<Method>(with, terms.least_bits<Method>()); })
            .and_then([&] {
                return pss_encoding::make<typename Method::digests>(
                    given.pss.value_or(pss_parameters{}), Method::digest::uri, with.bits());
            })
            .map([&](pss_encoding message) { return signing{std::move(with), std::move(message)}; });
    }

    void operator()(octet_view piece) { message_(piece); }
    void operator()(std::string_view piece) { message_(piece); }

    /// The value of the signature, as long as the modulus. Fails with errc::crypto_failed.
    result<octets> finish(random_source random) { return key_.sign_with("Raw", message_.encode(random), random); }

private:
    signing(key with, pss_encoding message) : key_{std::move(with)}, message_{std::move(message)} {}

    key key_;
    pss_encoding message_;
};

/// A MAC being made.
template <signature_method Method>
    requires std::same_as<typename Method::scheme, hmac>
class signing<Method> {
public:
    using key = shared_key;

    /// Fails with errc::weak_key, errc::malformed_key for a key over `max_mac_key_octets`, errc::algorithm_refused for a
    /// truncation that the terms do not allow.
    static result<signing> make(const key& with, const signature_parameters& given = {}, const signature_terms& terms = {})
    {
        return detail::check_mac<Method>(with, given, terms).map([&](std::size_t size) { return signing{with, size}; });
    }

    void operator()(octet_view piece) { mac_(piece); }
    void operator()(std::string_view piece) { mac_(piece); }

    /// The MAC, whole unless parameters and terms say otherwise.
    result<octets> finish(random_source = system_random())
    {
        const auto value = mac_.finish();
        return octets{value.begin(), value.begin() + static_cast<std::ptrdiff_t>(size_)};
    }

private:
    signing(const key& with, std::size_t size) : mac_{with.value()}, size_{size} {}

    mac<typename Method::digest> mac_;
    std::size_t size_;
};

static_assert(running_signature<signing<rsa_sha256>> && running_signature<signing<eddsa_ed25519>> && running_signature<signing<hmac_sha256>>
              && running_signature<signing<rsa_pss>>);
static_assert(signing_key_for<signing<rsa_sha256>::key, rsa_sha256> && signing_key_for<signing<hmac_sha256>::key, hmac_sha256>);

}  // namespace signet

#endif
