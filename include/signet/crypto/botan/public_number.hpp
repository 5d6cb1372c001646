// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_PUBLIC_NUMBER_HPP
#define SIGNET_CRYPTO_BOTAN_PUBLIC_NUMBER_HPP

#include <signet/core/octets.hpp>

#include <botan/bigint.h>

#include <cstddef>

namespace signet::detail {

// What is computed of numbers that everybody knows: keys and values of signatures that others made. Nothing here takes constant
// time. Botan's own modular arithmetic is on its way out of its public headers.

/// A number of big-endian octets.
inline Botan::BigInt public_number(octet_view big) { return Botan::BigInt{big.data(), big.size()}; }

/// The big-endian octets of a number, which fits this width.
inline octets octets_of(const Botan::BigInt& number, std::size_t width)
{
    octets coded(width);
    for (std::size_t i = 0; i < width; ++i) {
        coded[width - 1 - i] = number.byte_at(i);
    }
    return coded;
}

/// A product modulo a modulus, for numbers that are not negative. It is read anew from its octets because a product of Botan's
/// has room for both of its factors' rooms: a chain of them would double it each time.
inline Botan::BigInt public_product(const Botan::BigInt& one, const Botan::BigInt& other, const Botan::BigInt& modulus)
{
    return public_number(octets_of((one * other) % modulus, modulus.bytes()));
}

/// base^exponent modulo a modulus, for numbers that are not negative.
inline Botan::BigInt public_power(const Botan::BigInt& base, const Botan::BigInt& exponent, const Botan::BigInt& modulus)
{
    const Botan::BigInt factor = base % modulus;
    Botan::BigInt power = Botan::BigInt{1} % modulus;
    for (std::size_t bit = exponent.bits(); bit-- > 0;) {
        power = public_product(power, power, modulus);
        if (exponent.get_bit(bit)) {
            power = public_product(power, factor, modulus);
        }
    }
    return power;
}

}  // namespace signet::detail

#endif
