// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_DATA_CIPHER_HPP
#define SIGNET_CRYPTO_BOTAN_DATA_CIPHER_HPP

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/concepts.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/guarded.hpp>
#include <signet/crypto/received.hpp>

#include <botan/cipher_mode.h>
#include <botan/version.h>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

namespace signet {

namespace detail {

template <data_encryption_method Method>
inline constexpr bool is_chained = std::same_as<typename Method::scheme, cipher_block_chaining>;

/// What follows the text in a ciphertext: the tag; nothing for CBC, which pads the text itself.
template <data_encryption_method Method>
inline constexpr std::size_t tag_octets = 0;
template <authenticated Method>
inline constexpr std::size_t tag_octets<Method> = Method::tag_octets;

// The two directions have other names in Botan 3.
#if BOTAN_VERSION_MAJOR >= 3
inline constexpr auto encrypting = Botan::Cipher_Dir::Encryption;
inline constexpr auto decrypting = Botan::Cipher_Dir::Decryption;
#else
inline constexpr auto encrypting = Botan::ENCRYPTION;
inline constexpr auto decrypting = Botan::DECRYPTION;
#endif

/// Botan's cipher of a method, its own padding left out.
template <data_encryption_method Method>
std::unique_ptr<Botan::Cipher_Mode> cipher_of(Botan::Cipher_Dir direction, octet_view key)
{
    const std::string name = std::string{Method::name} + (is_chained<Method> ? "/CBC/NoPadding" : "/GCM");
    auto cipher = Botan::Cipher_Mode::create_or_throw(name, direction);
    cipher->set_key(key.data(), key.size());
    return cipher;
}

/// Runs a cipher over the first `size` octets of a buffer, in place: only a short end of them ever leaves it. `last` is how much
/// the cipher must see at once at its end (a tag, a block). Gives the size of the output. Throws what Botan throws.
inline std::size_t run_cipher(Botan::Cipher_Mode& cipher, std::span<std::uint8_t> buffer, std::size_t size, std::size_t last)
{
    const std::size_t whole = size - last;
    const std::size_t bulk = whole - whole % cipher.update_granularity();
    const std::size_t done = cipher.process(buffer.data(), bulk);
    Botan::secure_vector<std::uint8_t> rest(buffer.data() + bulk, buffer.data() + size);
    cipher.finish(rest);
    if (done != bulk || rest.size() > buffer.size() - done) {
        throw std::logic_error{"a cipher that gives octets late"};
    }
    std::copy(rest.begin(), rest.end(), buffer.begin() + static_cast<std::ptrdiff_t>(done));
    return done + rest.size();
}

/// How many octets of padding the last octet of some blocks announces, and whether so many can be. In constant time; the other
/// octets of a padding may be anything. XML Encryption 1.1, 5.2.
struct block_padding {
    std::size_t octets;
    bool good;
};
inline block_padding read_padding(std::uint8_t last, std::size_t block) noexcept
{
    const auto count = static_cast<std::uint32_t>(last);
    const auto size = static_cast<std::uint32_t>(block);
    const std::uint32_t outside = ((count - 1U) | (size - count)) >> 31;  // 1 where count is 0 or more than a block
    return {static_cast<std::size_t>(count & (outside - 1U)), outside == 0};
}

}  // namespace detail

/// Encrypts octets under a content key with a fresh IV, in their own memory, and gives what xenc:CipherValue holds: the IV, the
/// ciphertext, and the tag where there is one. XML Encryption 1.1, 5.2. Errors: `malformed_key` for a key of another length,
/// `crypto_failed`.
template <data_encryption_method Method>
result<octets> encrypt_octets(octets plaintext, const secret& key, random_source random)
{
    if (key.reveal_octets().size() != Method::key_octets) {
        return refuse(errc::malformed_key, "content key", "it is not as long as the method's");
    }
    return detail::guarded(errc::crypto_failed, "EncryptedData", "it cannot be encrypted", [&]() -> result<octets> {
        const std::size_t size = plaintext.size();
        std::size_t padding = 0;
        if constexpr (detail::is_chained<Method>) {
            padding = Method::iv_octets - size % Method::iv_octets;
        }
        octets sealed = std::move(plaintext);
        sealed.resize(Method::iv_octets + size + padding + detail::tag_octets<Method>);
        std::memmove(sealed.data() + Method::iv_octets, sealed.data(), size);
        const std::span iv{sealed.data(), Method::iv_octets};
        random.fill(iv);
        const std::span text = std::span{sealed}.subspan(Method::iv_octets);
        if constexpr (detail::is_chained<Method>) {
            // All but the last octet may be anything; some readers look for those of PKCS #7.
            std::ranges::fill(text.last(padding), static_cast<std::uint8_t>(padding));
        }
        const auto cipher = detail::cipher_of<Method>(detail::encrypting, key.reveal_octets());
        cipher->start(iv.data(), iv.size());
        detail::run_cipher(*cipher, text, size + padding, detail::is_chained<Method> ? Method::iv_octets : 0);
        return sealed;
    });
}

/// Decrypts what `encrypt_octets` gives, in its own memory. Nothing of a ciphertext that was changed is given where the method
/// tells; where it does not (CBC), octets whose padding is not right are given as they are, marked as not good, and whoever
/// decrypts goes on with them. Error: `decryption_failed`, for everything that the holder of the key alone could tell and for a
/// length that no ciphertext has.
template <data_encryption_method Method>
result<received_octets> decrypt_octets(octets ciphertext, const secret& key)
{
    const auto failed = [] { return refuse(errc::decryption_failed, "EncryptedData", "it cannot be decrypted"); };
    constexpr std::size_t least = Method::iv_octets + (detail::is_chained<Method> ? Method::iv_octets : detail::tag_octets<Method>);
    if (key.reveal_octets().size() != Method::key_octets || ciphertext.size() < least
        || (detail::is_chained<Method> && ciphertext.size() % Method::iv_octets != 0)) {
        return failed();
    }
    return detail::guarded(errc::decryption_failed, "EncryptedData", "it cannot be decrypted", [&]() -> result<received_octets> {
        received_octets opened{std::move(ciphertext), true};
        const auto cipher = detail::cipher_of<Method>(detail::decrypting, key.reveal_octets());
        cipher->start(opened.value.data(), Method::iv_octets);
        const std::span text = std::span{opened.value}.subspan(Method::iv_octets);
        std::size_t size = detail::run_cipher(*cipher, text, text.size(), least - Method::iv_octets);
        if constexpr (detail::is_chained<Method>) {
            const auto padding = detail::read_padding(text[size - 1], Method::iv_octets);
            opened.good = padding.good;
            size -= padding.octets;
        }
        std::memmove(opened.value.data(), text.data(), size);
        opened.value.resize(size);
        return opened;
    });
}

}  // namespace signet

#endif
