// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PSS_HPP
#define SIGNET_CRYPTO_BOTAN_PSS_HPP

#include <signet/algorithm/registry.hpp>
#include <signet/core/constant_time.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/mgf1.hpp>
#include <signet/crypto/pss_parameters.hpp>

#include <botan/hash.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// EMSA-PSS with any digest, any digest of MGF1 and any salt, of which Botan's names say only some: a sink that takes the
/// message in any pieces, and then makes or checks its encoding. RFC 8017, 9.1.
class pss_encoding {
public:
    /// `key_bits` is the size of the modulus. Fails with errc::algorithm_refused for a digest that is none of `Digests` or
    /// that Botan lacks, a salt that does not fit the key, and another trailer than 1.
    template <class Digests>
    static result<pss_encoding> make(const pss_parameters& asked, std::string_view default_digest, std::size_t key_bits)
    {
        const std::string digest = asked.digest.empty() ? std::string{default_digest} : asked.digest;
        auto hash = digest_of<Digests>(digest);
        auto mask = digest_of<Digests>(asked.mask_digest.empty() ? digest : asked.mask_digest);
        if (!hash) {
            return refuse(std::move(hash));
        }
        if (!mask) {
            return refuse(std::move(mask));
        }
        const std::size_t size = (*hash)->output_length();
        const std::size_t salt = asked.salt_size.value_or(size);
        const std::size_t room = (key_bits + 6) / 8;  // of an encoding
        if (asked.trailer != 1 || salt > room || size + salt + 2 > room) {
            return refuse(errc::algorithm_refused, "SignatureMethod", "its PSS parameters do not fit the key, or name another trailer");
        }
        return pss_encoding{*std::move(hash), *std::move(mask), salt, key_bits - 1};
    }

    void operator()(octet_view piece) { hash_->update(piece.data(), piece.size()); }
    void operator()(std::string_view piece) { (*this)(as_octets(piece)); }

    /// The encoding of the message, with a salt of this source.
    octets encode(random_source random)
    {
        octets salt(salt_);
        random.fill(salt);
        const octets digest = salted(taken(), salt);
        octets encoding(room());
        const std::size_t masked = room() - digest.size() - 1;
        encoding[masked - salt_ - 1] = 1;
        std::copy(salt.begin(), salt.end(), encoding.begin() + static_cast<std::ptrdiff_t>(masked - salt_));
        std::copy(digest.begin(), digest.end(), encoding.begin() + static_cast<std::ptrdiff_t>(masked));
        add_mgf1_mask(*mask_, digest, std::span{encoding}.first(masked));
        encoding.front() = static_cast<std::uint8_t>(encoding.front() & first_mask());
        encoding.back() = trailer;
        return encoding;
    }

    /// Whether this is an encoding of the message, whatever its salt holds. Everything here is public.
    bool holds(octets encoding)
    {
        const octets message = taken();
        const std::size_t masked = room() - message.size() - 1;
        if (encoding.size() != room() || encoding.back() != trailer || (encoding.front() & ~first_mask() & 0xFF) != 0) {
            return false;
        }
        const octets digest{encoding.begin() + static_cast<std::ptrdiff_t>(masked), encoding.end() - 1};
        add_mgf1_mask(*mask_, digest, std::span{encoding}.first(masked));
        encoding.front() = static_cast<std::uint8_t>(encoding.front() & first_mask());
        const octet_view padding = octet_view{encoding}.first(masked - salt_);
        const bool padded = padding.back() == 1
                            && std::all_of(padding.begin(), padding.end() - 1, [](std::uint8_t one) { return one == 0; });
        return padded && equal_in_constant_time(digest, salted(message, octet_view{encoding}.subspan(masked - salt_, salt_)));
    }

    /// How many octets an encoding has: one less than the modulus where that has one bit over whole octets.
    std::size_t room() const noexcept { return (bits_ + 7) / 8; }

private:
    static constexpr std::uint8_t trailer = 0xBC;

    pss_encoding(std::unique_ptr<Botan::HashFunction> hash, std::unique_ptr<Botan::HashFunction> mask, std::size_t salt, std::size_t bits)
        : hash_{std::move(hash)}, mask_{std::move(mask)}, salt_{salt}, bits_{bits}
    {
    }

    template <class Digests>
    static result<std::unique_ptr<Botan::HashFunction>> digest_of(const std::string& uri)
    {
        std::unique_ptr<Botan::HashFunction> found;
        const bool admitted = with_algorithm(Digests{}, uri, [&](auto digest) {
            found = Botan::HashFunction::create(std::string{decltype(digest)::type::name});
        });
        if (!found) {
            return refuse(errc::algorithm_refused, "SignatureMethod",
                printable(uri) + (admitted ? " is not in this build of Botan" : " is not admitted in PSS parameters"));
        }
        return found;
    }

    octets taken()
    {
        const auto digest = hash_->final();
        return {digest.begin(), digest.end()};
    }

    octets salted(octet_view digest, octet_view salt)
    {
        const octets zeros(8);
        for (const octet_view part : {octet_view{zeros}, digest, salt}) {
            hash_->update(part.data(), part.size());
        }
        return taken();
    }

    std::uint8_t first_mask() const noexcept { return static_cast<std::uint8_t>(0xFFU >> (8 * room() - bits_)); }

    std::unique_ptr<Botan::HashFunction> hash_, mask_;
    std::size_t salt_;
    std::size_t bits_;  // of an encoding
};

}  // namespace signet

#endif
