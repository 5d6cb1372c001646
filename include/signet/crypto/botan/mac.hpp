// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_MAC_HPP
#define SIGNET_CRYPTO_BOTAN_MAC_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/secret.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/shared_key.hpp>
#include <signet/crypto/signature_parameters.hpp>
#include <signet/crypto/strength.hpp>

#include <botan/mac.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace signet {

/// The longest key of an HMAC, in octets: Botan takes none that is longer.
inline constexpr std::size_t max_mac_key_octets = 4096;

/// A running HMAC: a sink that takes octets in any pieces. RFC 2104. After `finish` it starts anew with the same key. Ends
/// the program if this build of Botan has no such digest, or the key is longer than `max_mac_key_octets`.
template <digest_method Digest>
class mac {
public:
    explicit mac(const secret& key) noexcept
        : mac_{Botan::MessageAuthenticationCode::create_or_throw("HMAC(" + std::string{Digest::name} + ")")}
    {
        const octet_view value = key.reveal_octets();
        mac_->set_key(value.data(), value.size());
    }

    void operator()(octet_view piece) { mac_->update(piece.data(), piece.size()); }
    void operator()(std::string_view piece) { (*this)(as_octets(piece)); }

    std::array<std::uint8_t, Digest::size> finish()
    {
        std::array<std::uint8_t, Digest::size> value;
        mac_->final(value.data());
        return value;
    }

private:
    std::unique_ptr<Botan::MessageAuthenticationCode> mac_;
};

namespace detail {

/// How many octets of a MAC there must be, once key, parameters and terms fit the method.
template <signature_method Method>
result<std::size_t> check_mac(const shared_key& with, const signature_parameters& given, const signature_terms& terms)
{
    return check_parameters<Method>(given)
        .and_then([] { return check_support<typename Method::digest>(); })
        .and_then([&] { return check_strength<Method>(with, terms.least_bits<Method>()); })
        .and_then([&]() -> result<void> {
            if (with.bits() == 0 || with.bits() > 8 * max_mac_key_octets) {
                return refuse(errc::malformed_key, "shared key",
                    "it is empty, or longer than " + std::to_string(max_mac_key_octets) + " octets");
            }
            return {};
        })
        .and_then([&] { return mac_octets<Method>(given, terms); });
}

}  // namespace detail

}  // namespace signet

#endif
