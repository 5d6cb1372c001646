// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PUBLIC_KEY_HPP
#define SIGNET_CRYPTO_BOTAN_PUBLIC_KEY_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/concepts.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/pem.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

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

/// The public half of a key pair of one type. Copies share one object. Making one costs up to 0.7 ms (RSA-2048), a
/// verification with it 0.03 ms: keep it.
template <key_type K>
    requires(!K::symmetric)
class public_key {
public:
    using type = K;
    static constexpr bool can_verify = true;

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
        return detail::guarded(
            errc::malformed_key, "public key", "its numbers are not those of a key", [&]() -> result<public_key> {
                const octets copy = to_octets(der);
                std::shared_ptr<const Botan::Public_Key> key{Botan::X509::load_key(copy)};
                return public_key{std::make_shared<const state>(state{std::move(key), copy, info->bits})};
            });
    }

    /// Reads the first `PUBLIC KEY` block of a PEM file.
    static result<public_key> from_pem(std::string_view text)
    {
        const auto blocks = pem_blocks(text);
        if (!blocks) {
            return refuse(errc::malformed_key, "public key", blocks.error().sentence());
        }
        for (const auto& block : *blocks) {
            if (block.label == "PUBLIC KEY") {
                const auto der = base64_decode(block.body);
                return der ? from_der(*der) : refuse(errc::malformed_key, "public key", "the PEM block is not base64");
            }
        }
        return refuse(errc::malformed_key, "public key", "no PEM block is labelled PUBLIC KEY");
    }

    /// An RSA key by its numbers, big-endian, as in ds:RSAKeyValue. RFC 8017, 3.1.
    static result<public_key> from_numbers(octet_view modulus, octet_view exponent) requires std::same_as<K, rsa>
    {
        const auto name = as_octets(subject_public_key_info::rsa_encryption);
        const octets algorithm =
            der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, name), der_encode(der_tag::null));
        const octets unused_bits(1);
        const octets numbers = der_encode(der_tag::sequence, der_unsigned(modulus), der_unsigned(exponent));
        return from_der(der_encode(der_tag::sequence, algorithm, der_encode(der_tag::bit_string, unused_bits, numbers)));
    }

    std::size_t bits() const noexcept { return state_->bits; }

    /// Its SubjectPublicKeyInfo.
    octet_view der() const noexcept { return state_->der; }
    std::string to_pem() const { return pem_encode("PUBLIC KEY", state_->der); }

    /// For crypto/botan/ only.
    const Botan::Public_Key& provider_key() const noexcept { return *state_->key; }

    friend bool operator==(const public_key& left, const public_key& right) noexcept
    {
        return std::ranges::equal(left.der(), right.der());
    }

private:
    struct state {
        std::shared_ptr<const Botan::Public_Key> key;
        octets der;
        std::size_t bits;
    };

    explicit public_key(std::shared_ptr<const state> held) noexcept : state_{std::move(held)} {}

    std::shared_ptr<const state> state_;
};

}  // namespace signet

#endif
