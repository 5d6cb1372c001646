// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_TRIPLEDES_KEY_WRAP_HPP
#define SIGNET_CRYPTO_BOTAN_TRIPLEDES_KEY_WRAP_HPP

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/hash.hpp>

#include <botan/block_cipher.h>
#include <botan/secmem.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace signet::detail {

// Triple DES Key Wrap, which Botan has not: RFC 3217, 3. Two passes of CBC, the octets reversed between them. What is given to
// these functions has whole blocks.

inline constexpr std::size_t tripledes_block_octets = 8;
using tripledes_block = std::array<std::uint8_t, tripledes_block_octets>;
inline constexpr tripledes_block tripledes_wrap_vector{0x4A, 0xDD, 0xA2, 0x2C, 0x79, 0xE8, 0x21, 0x05};

/// CBC in place: SP 800-38A, 6.2.
inline void tripledes_chain(const Botan::BlockCipher& cipher, octet_view vector, std::span<std::uint8_t> blocks)
{
    for (std::size_t at = 0; at < blocks.size(); at += tripledes_block_octets) {
        for (std::size_t i = 0; i < tripledes_block_octets; ++i) {
            blocks[at + i] = static_cast<std::uint8_t>(blocks[at + i] ^ vector[i]);
        }
        cipher.encrypt(blocks.data() + at);
        vector = blocks.subspan(at, tripledes_block_octets);
    }
}

/// The other way: from the last block to the first, so that each one's predecessor is still there.
inline void tripledes_unchain(const Botan::BlockCipher& cipher, octet_view vector, std::span<std::uint8_t> blocks)
{
    for (std::size_t at = blocks.size(); at > 0;) {
        at -= tripledes_block_octets;
        cipher.decrypt(blocks.data() + at);
        const octet_view before = at == 0 ? vector : octet_view{blocks.subspan(at - tripledes_block_octets, tripledes_block_octets)};
        for (std::size_t i = 0; i < tripledes_block_octets; ++i) {
            blocks[at + i] = static_cast<std::uint8_t>(blocks[at + i] ^ before[i]);
        }
    }
}

/// The first octets of a key's SHA-1: what tells that it was unwrapped right. RFC 3217, 2.
inline tripledes_block tripledes_key_checksum(octet_view key)
{
    const auto digest = hash_of<legacy::sha1>(key);
    tripledes_block first;
    std::copy_n(digest.begin(), first.size(), first.begin());
    return first;
}

inline octets tripledes_wrap(const Botan::BlockCipher& cipher, octet_view content_key, random_source random)
{
    Botan::secure_vector<std::uint8_t> work(tripledes_block_octets);  // the vector, the key, its checksum
    random.fill(work);
    const auto checksum = tripledes_key_checksum(content_key);
    work.insert(work.end(), content_key.begin(), content_key.end());
    work.insert(work.end(), checksum.begin(), checksum.end());
    const std::span<std::uint8_t> all{work.data(), work.size()};
    tripledes_chain(cipher, all.first(tripledes_block_octets), all.subspan(tripledes_block_octets));
    std::reverse(work.begin(), work.end());
    tripledes_chain(cipher, tripledes_wrap_vector, all);
    return {work.begin(), work.end()};
}

/// Nothing where the checksum is not that of the key.
inline std::optional<secret> tripledes_unwrap(const Botan::BlockCipher& cipher, octet_view wrapped)
{
    Botan::secure_vector<std::uint8_t> work(wrapped.begin(), wrapped.end());
    const std::span<std::uint8_t> all{work.data(), work.size()};
    tripledes_unchain(cipher, tripledes_wrap_vector, all);
    std::reverse(work.begin(), work.end());
    tripledes_unchain(cipher, all.first(tripledes_block_octets), all.subspan(tripledes_block_octets));
    const octet_view content_key = all.subspan(tripledes_block_octets, all.size() - 2 * tripledes_block_octets);
    if (!equal_in_constant_time(tripledes_key_checksum(content_key), octet_view{all.last(tripledes_block_octets)})) {
        return std::nullopt;
    }
    return secret{content_key};
}

}  // namespace signet::detail

#endif
