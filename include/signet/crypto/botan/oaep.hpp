// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_OAEP_HPP
#define SIGNET_CRYPTO_BOTAN_OAEP_HPP

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/constant_time_mask.hpp>
#include <signet/crypto/botan/mgf1.hpp>
#include <signet/crypto/oaep_parameters.hpp>

#include <botan/hash.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

namespace signet {

/// EME-OAEP with any digest, any digest of MGF1 and any label, of which Botan's names say only some. RFC 8017, 7.1.
class oaep_encoding {
public:
    /// `Method` is one of RSAES-OAEP; `modulus_octets` the size of the key. Fails with errc::algorithm_refused for a digest that
    /// is none of the method's or that Botan lacks, and for a key that is too small for it.
    template <class Method>
    static result<oaep_encoding> make(const oaep_parameters& asked, std::size_t modulus_octets)
    {
        auto hash = digest_of<typename Method::digests>(asked.digest);
        if (!hash) {
            return refuse(std::move(hash));
        }
        auto mask = digest_of<typename Method::mask_digests>(asked.mask_digest);
        if (!mask) {
            return refuse(std::move(mask));
        }
        if (modulus_octets < 2 * (*hash)->output_length() + 2) {
            return refuse(errc::algorithm_refused, "EncryptionMethod", "its digest is too long for the key");
        }
        return oaep_encoding{*std::move(hash), *std::move(mask), asked.label, modulus_octets};
    }

    /// How many octets an encoding can hold at most. RFC 8017, 7.1.1, step 1.
    std::size_t room() const noexcept { return size_ - 2 * label_hash_.size() - 2; }

    /// The encoding of a message of at most `room()` octets, as long as the modulus. RFC 8017, 7.1.1, step 2.
    octets encode(octet_view message, random_source random)
    {
        const std::size_t digest = label_hash_.size();
        octets encoding(size_);
        const auto seed = std::span{encoding}.subspan(1, digest);
        const auto block = std::span{encoding}.subspan(1 + digest);
        random.fill(seed);
        std::copy(label_hash_.begin(), label_hash_.end(), block.begin());
        const auto end = block.last(message.size() + 1);
        end.front() = 1;
        std::copy(message.begin(), message.end(), end.begin() + 1);
        add_mgf1_mask(*mask_, seed, block);
        add_mgf1_mask(*mask_, block, seed);
        return encoding;
    }

    /// Takes the message of exactly `wanted.size()` octets out of an encoding and copies it to `wanted`, which stays as it is
    /// where the encoding is not one of such a message; gives which of the two it was. It does the same whatever the encoding
    /// holds, and no address or branch depends on that. RFC 8017, 7.1.2, step 3.
    bool decode(std::span<std::uint8_t> encoding, std::span<std::uint8_t> wanted)
    {
        const std::size_t digest = label_hash_.size();
        if (encoding.size() != size_ || wanted.size() > room()) {
            return false;
        }
        const auto seed = encoding.subspan(1, digest);
        const auto block = encoding.subspan(1 + digest);
        add_mgf1_mask(*mask_, block, seed);
        add_mgf1_mask(*mask_, seed, block);
        std::uint32_t difference = encoding.front();
        for (std::size_t i = 0; i < digest; ++i) {
            difference |= static_cast<std::uint32_t>(block[i] ^ label_hash_[i]);
        }
        const std::size_t end = block.size() - wanted.size();
        for (std::size_t i = digest; i < end - 1; ++i) {
            difference |= block[i];
        }
        difference |= block[end - 1] ^ 1U;
        const std::uint32_t good = detail::opaque(detail::mask_if_zero(difference));
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            wanted[i] = static_cast<std::uint8_t>(detail::select(good, block[end + i], wanted[i]));
        }
        return good != 0;
    }

private:
    oaep_encoding(std::unique_ptr<Botan::HashFunction> hash, std::unique_ptr<Botan::HashFunction> mask, octet_view label, std::size_t size)
        : mask_{std::move(mask)}, size_{size}
    {
        hash->update(label.data(), label.size());
        label_hash_.resize(hash->output_length());
        hash->final(label_hash_.data());
    }

    template <class Digests>
    static result<std::unique_ptr<Botan::HashFunction>> digest_of(const std::string& asked)
    {
        const std::string uri = asked.empty() ? std::string{legacy::sha1::uri} : asked;
        std::unique_ptr<Botan::HashFunction> found;
        const bool admitted = with_algorithm(Digests{}, uri, [&](auto digest) {
            found = Botan::HashFunction::create(std::string{decltype(digest)::type::name});
        });
        if (!found) {
            return refuse(errc::algorithm_refused, "EncryptionMethod",
                printable(uri) + (admitted ? " is not in this build of Botan" : " is not admitted in OAEP"));
        }
        return found;
    }

    std::unique_ptr<Botan::HashFunction> mask_;
    octets label_hash_;
    std::size_t size_;
};

}  // namespace signet

#endif
