// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_VERDICT_CACHE_HPP
#define SIGNET_CRYPTO_BOTAN_VERDICT_CACHE_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/path_rules.hpp>
#include <signet/crypto/recently_used.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace signet {

/// Paths that were found valid, for as long as each of their certificates is; whether one of them was revoked is asked each time
/// anew. Validating one costs 1.5 ms, finding it here some microseconds. Bounded; for use from any thread.
class verdict_cache {
public:
    using key = std::array<std::uint8_t, sha256::size>;
    static constexpr std::size_t max_entries = 64;

    /// What a verdict is about: the exact octets of a leaf and of the certificates that came with it, and how strong they had to be.
    static key key_of(const certificate& leaf, std::span<const certificate> untrusted, const certificate_strength& strength = {})
    {
        hasher<sha256> hash;
        hash("strength " + std::to_string(strength.key_bits) + " " + std::to_string(strength.strength)
             + (strength.broken_digests ? " broken." : "."));
        hash(leaf.der());
        for (const auto& one : untrusted) {
            hash(one.der());  // DER states its own length, so no two lists run together alike
        }
        return hash.finish();
    }

    std::optional<std::vector<certificate>> find(const key& of, instant at)
    {
        auto found = entries_.find([&](const entry& one) { return one.of == of; });
        const auto holds = [&](const certificate& one) { return one.valid_at(at); };
        if (!found || !std::all_of(found->path.begin(), found->path.end(), holds)) {
            return std::nullopt;
        }
        return std::move(found->path);
    }

    void add(const key& of, std::vector<certificate> path) { entries_.add({of, std::move(path)}); }

private:
    struct entry {
        key of;
        std::vector<certificate> path;
    };

    recently_used<entry> entries_{max_entries};
};

}  // namespace signet

#endif
