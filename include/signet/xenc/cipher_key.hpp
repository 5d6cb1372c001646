// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XENC_CIPHER_KEY_HPP
#define SIGNET_XENC_CIPHER_KEY_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/secret.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signet {

/// The block ciphers that a shared key can be for. A key of 24 octets could be for either, and serves one only.
enum class block_cipher : std::uint8_t { aes, triple_des };

/// The cipher of a method that encrypts data or wraps keys.
template <class Method>
inline constexpr block_cipher cipher_of_method = Method::name == std::string_view{"TripleDES"} ? block_cipher::triple_des : block_cipher::aes;

/// What a method asks of its key: a cipher, and so many octets (0: any).
struct cipher_key_form {
    block_cipher cipher = block_cipher::aes;
    std::size_t octets = 0;
    std::string_view method{};  // URI of the method that the key is for, "" where none is told
};

/// A key that both sides hold, for data or for wrapping keys, and the name by which a message means it.
struct cipher_key {
    std::string name;
    block_cipher cipher = block_cipher::aes;
    secret value;

    bool fits(const cipher_key_form& asked) const noexcept
    {
        return cipher == asked.cipher && (asked.octets == 0 || value.reveal().size() == asked.octets);
    }
};

}  // namespace signet

#endif
