// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_MAC_HPP
#define SIGNET_CRYPTO_BOTAN_MAC_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/secret.hpp>

#include <botan/mac.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace signet {

/// A running HMAC: a sink that takes octets in any pieces. RFC 2104. After `finish` it starts anew with the same key. Ends
/// the program if this build of Botan has no such digest.
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

}  // namespace signet

#endif
