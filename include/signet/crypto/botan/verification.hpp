// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_VERIFICATION_HPP
#define SIGNET_CRYPTO_BOTAN_VERIFICATION_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/mac.hpp>
#include <signet/crypto/botan/padding.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/botan/signed_octets.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/eddsa_value.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/crypto/strength.hpp>

#include <botan/pubkey.h>

#include <concepts>
#include <exception>
#include <string_view>
#include <utility>

namespace signet {

/// A signature being checked: a sink that takes the octets that were signed in any pieces.
template <signature_method Method>
class verification {
public:
    using key = public_key<typename Method::key>;

    /// Fails with errc::weak_key.
    static result<verification> make(key with)
    {
        return check_strength<Method>(with).map([&] { return verification{std::move(with)}; });
    }

    void operator()(octet_view piece) { message_(piece); }
    void operator()(std::string_view piece) { message_(piece); }

    /// Whether this is the signature's value: whole, in the form that ds:SignatureValue holds.
    bool finish(octet_view value)
    {
        const auto message = message_.finish();
        if (value.size() != value_octets<Method>(key_.bits())) {  // Botan lets leading zeros pass
            return false;
        }
        if (std::same_as<typename Method::scheme, eddsa> && !is_canonical_eddsa_value(value)) {  // and a second value for each
            return false;
        }
        try {
            Botan::PK_Verifier verifier{key_.provider_key(), padding_of<Method>()};
            return verifier.verify_message(message.data(), message.size(), value.data(), value.size());
        } catch (const std::exception&) {
            return false;
        }
    }

private:
    explicit verification(key with) : key_{std::move(with)} {}

    key key_;
    signed_octets<Method> message_;
};

/// A MAC being checked.
template <signature_method Method>
    requires std::same_as<typename Method::scheme, hmac>
class verification<Method> {
public:
    using key = shared_key;

    /// Fails with errc::weak_key.
    static result<verification> make(const key& with)
    {
        return check_strength<Method>(with).map([&] { return verification{with}; });
    }

    void operator()(octet_view piece) { mac_(piece); }
    void operator()(std::string_view piece) { mac_(piece); }

    /// Whether this is the MAC: all of it, compared in constant time.
    bool finish(octet_view value) { return equal_in_constant_time(mac_.finish(), value); }

private:
    explicit verification(const key& with) : mac_{with.value()} {}

    mac<typename Method::digest> mac_;
};

static_assert(running_verification<verification<rsa_sha256>> && running_verification<verification<hmac_sha256>>);
static_assert(verification_key_for<verification<rsa_sha256>::key,
                  rsa_sha256> && verification_key_for<verification<hmac_sha256>::key, hmac_sha256>);

}  // namespace signet

#endif
