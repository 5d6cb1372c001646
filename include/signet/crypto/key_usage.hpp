// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_KEY_USAGE_HPP
#define SIGNET_CRYPTO_KEY_USAGE_HPP

#include <cstdint>

namespace signet {

/// What a certificate says its key is for: the bits of its KeyUsage extension, the first octet of the bit string.
/// RFC 5280, 4.2.1.3.
namespace key_usage {
inline constexpr std::uint8_t digital_signature = 0x80;
inline constexpr std::uint8_t non_repudiation = 0x40;
inline constexpr std::uint8_t key_encipherment = 0x20;
inline constexpr std::uint8_t data_encipherment = 0x10;
inline constexpr std::uint8_t key_agreement = 0x08;
inline constexpr std::uint8_t key_cert_sign = 0x04;
inline constexpr std::uint8_t crl_sign = 0x02;
}  // namespace key_usage

}  // namespace signet

#endif
