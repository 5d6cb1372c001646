// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_MEMORY_SEAL_HPP
#define SIGNET_CRYPTO_BOTAN_MEMORY_SEAL_HPP

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/botan/random.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace signet {

/// Keeps secrets in memory so that they stand there encrypted while nobody uses them, under a key that lives as long as this
/// object. Whoever reads all of a process reads that key too: what this hinders is that a secret stands about in many places, in
/// a page that was swapped out, or in memory that was given back.
class memory_seal {
public:
    explicit memory_seal(random_source random = system_random()) : random_{random}
    {
        std::string key(aes256_gcm::key_octets, '\0');
        random.fill({reinterpret_cast<std::uint8_t*>(key.data()), key.size()});
        key_ = secret{std::move(key)};
    }
    memory_seal(const memory_seal&) = delete;
    memory_seal& operator=(const memory_seal&) = delete;

    /// Error: `crypto_failed`.
    result<octets> seal(const secret& value) const
    {
        const auto plain = value.reveal_octets();
        octets sealed;
        sealed.reserve(plain.size() + 64);  // encrypted where it stands: were it moved, it would stay behind
        sealed.assign(plain.begin(), plain.end());
        return encrypt_octets<aes256_gcm>(std::move(sealed), key_, random_);
    }

    /// Error: `decryption_failed`.
    result<secret> open(const octets& sealed) const
    {
        auto opened = decrypt_octets<aes256_gcm>(sealed, key_);
        if (!opened) {
            return refuse(std::move(opened));
        }
        secret value{octet_view{opened->value}};
        volatile std::uint8_t* const at = opened->value.data();
        for (std::size_t i = 0; i < opened->value.capacity(); ++i) {
            at[i] = 0;
        }
        return value;
    }

private:
    secret key_;
    random_source random_;
};

}  // namespace signet

#endif
