// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_KEY_TRANSPORT_HPP
#define SIGNET_CRYPTO_BOTAN_KEY_TRANSPORT_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/constant_time_mask.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/oaep.hpp>
#include <signet/crypto/botan/private_key.hpp>
#include <signet/crypto/botan/public_key.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/oaep_parameters.hpp>
#include <signet/crypto/received.hpp>
#include <signet/crypto/strength.hpp>

#include <botan/mem_ops.h>
#include <botan/pubkey.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>

namespace signet {

namespace detail {

template <key_transport_method Method>
inline constexpr bool is_oaep = std::same_as<typename Method::scheme, rsaes_oaep>;

/// EME-PKCS1-v1_5: 0, 2, padding without a zero, 0, the message. RFC 8017, 7.2.1, step 2.
inline octets encode_rsa_1_5(octet_view message, std::size_t size, random_source random)
{
    octets encoding(size);
    encoding[1] = 2;
    const auto padding = std::span{encoding}.subspan(2, size - message.size() - 3);
    random.fill(padding);
    for (auto& octet : padding) {
        while (octet == 0) {
            random.fill({&octet, 1});
        }
    }
    std::copy(message.begin(), message.end(), encoding.end() - static_cast<std::ptrdiff_t>(message.size()));
    return encoding;
}

/// Takes the message of exactly `wanted.size()` octets out of an encoding, as `oaep_encoding::decode` does. RFC 8017, 7.2.2.
inline bool decode_rsa_1_5(octet_view encoding, std::span<std::uint8_t> wanted)
{
    const std::size_t end = encoding.size() - wanted.size();
    std::uint32_t difference = encoding[0] | (encoding[1] ^ 2U) | encoding[end - 1];
    for (std::size_t i = 2; i < end - 1; ++i) {
        difference |= mask_if_zero(encoding[i]);
    }
    const std::uint32_t good = opaque(mask_if_zero(difference));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        wanted[i] = static_cast<std::uint8_t>(select(good, encoding[end + i], wanted[i]));
    }
    return good != 0;
}

}  // namespace detail

/// Encrypts a content key to a public key: what the CipherValue of an xenc:EncryptedKey holds. RFC 8017, 7.1.1 and 7.2.1.
/// Errors: `weak_key`, `algorithm_refused` for parameters that the method does not take, `malformed_key` for a content key that
/// does not fit, `crypto_failed`.
template <key_transport_method Method>
result<octets> encrypt_key(octet_view content_key, const public_key<typename Method::key>& to, const oaep_parameters& with, random_source random)
{
    if (auto strong = check_strength<Method>(to); !strong) {
        return refuse(std::move(strong));
    }
    const std::size_t size = (to.bits() + 7) / 8;
    const auto too_long = [] { return refuse(errc::malformed_key, "content key", "it is too long for the recipient's key"); };
    octets encoding;
    if constexpr (detail::is_oaep<Method>) {
        auto made = oaep_encoding::make<Method>(with, size);
        if (!made) {
            return refuse(std::move(made));
        }
        if (content_key.size() > made->room()) {
            return too_long();
        }
        encoding = made->encode(content_key, random);
    } else {
        if (content_key.size() + 11 > size) {
            return too_long();
        }
        encoding = detail::encode_rsa_1_5(content_key, size, random);
    }
    return detail::guarded(errc::crypto_failed, "EncryptedKey", "the key cannot be encrypted", [&]() -> result<octets> {
        random_adapter generator{random};
        const Botan::PK_Encryptor_EME encryptor{to.provider_key(), generator, "Raw"};
        // The first octet is zero; with it Botan 3 finds the number too long for a modulus that has one bit more than whole octets.
        auto encrypted = encryptor.encrypt(encoding.data() + 1, encoding.size() - 1, generator);
        encrypted.insert(encrypted.begin(), size - encrypted.size(), std::uint8_t{0});
        return encrypted;
    });
}

/// Decrypts a content key of so many octets. One that cannot be is replaced by random octets and marked: see `received_key`.
/// An error is only what everybody can see. RFC 8017, 7.1.2 and 7.2.2; RFC 3218, 2.3.2.
/// Errors: `weak_key`, `algorithm_refused`; `decryption_failed` for a ciphertext that is none of this key.
template <key_transport_method Method>
result<received_key> decrypt_key(octet_view ciphertext, const private_key<typename Method::key>& by, const oaep_parameters& with,
                                 std::size_t key_octets, random_source random)
{
    if (auto strong = check_strength<Method>(by); !strong) {
        return refuse(std::move(strong));
    }
    const std::size_t size = (by.bits() + 7) / 8;
    if (ciphertext.size() != size || key_octets + 11 > size) {
        return refuse(errc::decryption_failed, "EncryptedKey", "it cannot be decrypted");
    }
    std::string key(key_octets, '\0');
    const std::span wanted{reinterpret_cast<std::uint8_t*>(key.data()), key.size()};
    random.fill(wanted);
    bool good = false;
    const auto take = [&](auto&& decode) -> result<void> {
        // The operation of signing what is encoded already is that of decrypting; its result keeps its leading zeros.
        auto encoding = by.sign_with("Raw", ciphertext, random);
        if (!encoding) {
            return refuse(errc::decryption_failed, "EncryptedKey", "it cannot be decrypted");
        }
        good = decode(*encoding);
        Botan::secure_scrub_memory(encoding->data(), encoding->size());
        return {};
    };
    result<void> taken;
    if constexpr (detail::is_oaep<Method>) {
        auto made = oaep_encoding::make<Method>(with, size);
        if (!made) {
            return refuse(std::move(made));
        }
        taken = take([&](octets& encoding) { return made->decode(encoding, wanted); });
    } else {
        taken = take([&](const octets& encoding) { return detail::decode_rsa_1_5(encoding, wanted); });
    }
    if (!taken) {
        return refuse(std::move(taken));
    }
    return received_key{secret{std::move(key)}, good};
}

}  // namespace signet

#endif
