// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_SIGNATURE_TERMS_HPP
#define SIGNET_CRYPTO_SIGNATURE_TERMS_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/algorithm/key_type.hpp>
#include <signet/crypto/mac_truncation.hpp>

#include <concepts>
#include <cstddef>
#include <optional>

namespace signet {

/// What a caller takes from messages beyond what everybody should. The default takes nothing.
struct signature_terms {
    mac_truncation truncation = mac_truncation::none();
    std::optional<std::size_t> least_mac_key_bits;  // of a shared key; nothing: what the method asks for
    std::optional<std::size_t> least_modulus_bits;  // of an RSA or DSA key; nothing: what the method asks for
    bool uneven_ecdsa_values = false;               // r and s of one length, which need not be the field's: some peers pad or strip
    std::optional<std::size_t> least_field_bits{};  // of a curve's field; nothing: what the method asks for

    /// How many bits a key must have by these terms, where they differ from the method's.
    template <signature_method Method>
    constexpr std::optional<std::size_t> least_bits() const noexcept
    {
        using key = typename Method::key;
        return key::symmetric                                     ? least_mac_key_bits
               : std::same_as<key, rsa> || std::same_as<key, dsa> ? least_modulus_bits
               : std::same_as<key, ec>                            ? least_field_bits
                                                                  : std::nullopt;
    }
};

namespace legacy {

/// What old messages need: keys of RSA and DSA of 1024 bits and curves of 224 bits by every method, MACs of 80 bits, shared keys of
/// 32 bits, values of ECDSA that were padded or stripped. What is short here is as weak as it is short.
constexpr signature_terms lenient_terms() noexcept { return {mac_truncation::to(80), 32, 1024, true, 224}; }

}  // namespace legacy

}  // namespace signet

#endif
