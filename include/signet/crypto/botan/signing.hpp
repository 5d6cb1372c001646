// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_SIGNING_HPP
#define SIGNET_CRYPTO_BOTAN_SIGNING_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/eddsa_ed25519.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/mac.hpp>
#include <signet/crypto/botan/padding.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/botan/signed_octets.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/crypto/strength.hpp>

#include <concepts>
#include <string_view>
#include <utility>

namespace signet {

/// A signature being made: a sink that takes the octets to sign in any pieces.
template <signature_method Method>
class signing {
public:
    using key = private_key<typename Method::key>;

    /// Fails with errc::weak_key.
    static result<signing> make(key with)
    {
        return check_strength<Method>(with).map([&] { return signing{std::move(with)}; });
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

    key key_;
    signed_octets<Method> message_;
};

/// A MAC being made.
template <signature_method Method>
    requires std::same_as<typename Method::scheme, hmac>
class signing<Method> {
public:
    using key = shared_key;

    /// Fails with errc::weak_key.
    static result<signing> make(const key& with)
    {
        return check_strength<Method>(with).map([&] { return signing{with}; });
    }

    void operator()(octet_view piece) { mac_(piece); }
    void operator()(std::string_view piece) { mac_(piece); }

    /// The whole MAC: it is never truncated.
    result<octets> finish(random_source = system_random())
    {
        const auto value = mac_.finish();
        return octets{value.begin(), value.end()};
    }

private:
    explicit signing(const key& with) : mac_{with.value()} {}

    mac<typename Method::digest> mac_;
};

static_assert(running_signature<signing<rsa_sha256>> && running_signature<signing<eddsa_ed25519>> && running_signature<signing<hmac_sha256>>);
static_assert(signing_key_for<signing<rsa_sha256>::key, rsa_sha256> && signing_key_for<signing<hmac_sha256>::key, hmac_sha256>);

}  // namespace signet

#endif
