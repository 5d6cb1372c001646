// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_KEY_WRAP_HPP
#define SIGNET_CRYPTO_BOTAN_KEY_WRAP_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/scheme.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/botan/tripledes_key_wrap.hpp>

#include <botan/block_cipher.h>
#include <botan/nist_keywrap.h>

#include <concepts>
#include <cstddef>
#include <memory>
#include <string>

namespace signet {

/// How many octets a content key that is wrapped may have: a multiple of eight of them.
inline constexpr std::size_t min_wrapped_key_octets = 16;
inline constexpr std::size_t max_wrapped_key_octets = 64;

namespace detail {

constexpr bool can_be_wrapped(std::size_t size) noexcept
{
    return size >= min_wrapped_key_octets && size <= max_wrapped_key_octets && size % 8 == 0;
}

/// How many octets a key grows by: a check value, for Triple DES an initialization vector too.
template <key_wrap_method Method>
inline constexpr std::size_t wrapping_octets = std::same_as<typename Method::scheme, tripledes_key_wrap> ? 16 : 8;

/// The cipher of a method under a key.
template <key_wrap_method Method>
result<std::unique_ptr<Botan::BlockCipher>> wrapping_cipher(const secret& key)
{
    const octet_view value = key.reveal_octets();
    if (value.size() != Method::key_octets) {
        return refuse(value.size() < Method::key_octets ? errc::weak_key : errc::malformed_key, "key wrap",
            "the key that wraps has " + std::to_string(value.size()) + " octets, and " + std::string{Method::uri} + " asks for "
                + std::to_string(Method::key_octets));
    }
    auto cipher = Botan::BlockCipher::create(std::string{Method::name});
    if (!cipher) {
        return refuse(errc::algorithm_refused, "key wrap", "this build of Botan has no " + std::string{Method::name});
    }
    cipher->set_key(value.data(), value.size());
    return cipher;
}

}  // namespace detail

/// Encrypts a content key under a key that both sides hold. RFC 3394, 2.2.1; RFC 3217, 3.1, which takes randomness. Fails with
/// errc::weak_key for a key with fewer octets than the method's, errc::malformed_key for one with more and for a content key
/// that has not 16, 24, ... 64 octets, errc::algorithm_refused for a cipher that this build of Botan lacks.
template <key_wrap_method Method>
result<octets> wrap_key(octet_view content_key, const secret& key, random_source random = system_random())
{
    if (!detail::can_be_wrapped(content_key.size())) {
        return refuse(errc::malformed_key, "key wrap",
            "a key of " + std::to_string(content_key.size()) + " octets cannot be wrapped: they are 16 to 64, and a multiple of 8");
    }
    return detail::guarded(errc::crypto_failed, "key wrap", "the key cannot be wrapped", [&]() -> result<octets> {
        return detail::wrapping_cipher<Method>(key).map([&](const std::unique_ptr<Botan::BlockCipher>& cipher) {
            if constexpr (std::same_as<typename Method::scheme, tripledes_key_wrap>) {
                return detail::tripledes_wrap(*cipher, content_key, random);
            } else {
                return Botan::nist_key_wrap(content_key.data(), content_key.size(), *cipher);
            }
        });
    });
}

/// The content key that was encrypted under a key. RFC 3394, 2.2.2; RFC 3217, 3.2: the parity of a Triple DES key is not looked
/// at. Fails with errc::decryption_failed for whatever is wrong with what was wrapped, with errc::weak_key, errc::malformed_key
/// and errc::algorithm_refused as `wrap_key` does.
template <key_wrap_method Method>
result<secret> unwrap_key(octet_view wrapped, const secret& key)
{
    constexpr auto* sentence = "the wrapped key is damaged, or was wrapped under another key";
    return detail::guarded(errc::decryption_failed, "key wrap", sentence, [&]() -> result<secret> {
        return detail::wrapping_cipher<Method>(key).and_then([&](const std::unique_ptr<Botan::BlockCipher>& cipher) -> result<secret> {
            constexpr std::size_t more = detail::wrapping_octets<Method>;
            if (wrapped.size() < more || !detail::can_be_wrapped(wrapped.size() - more)) {
                return refuse(errc::decryption_failed, "key wrap", sentence);
            }
            if constexpr (std::same_as<typename Method::scheme, tripledes_key_wrap>) {
                auto content_key = detail::tripledes_unwrap(*cipher, wrapped);
                return content_key ? result<secret>{*std::move(content_key)} : refuse(errc::decryption_failed, "key wrap", sentence);
            } else {
                const auto content_key = Botan::nist_key_unwrap(wrapped.data(), wrapped.size(), *cipher);
                return secret{octet_view{content_key.data(), content_key.size()}};
            }
        });
    });
}

}  // namespace signet

#endif
