// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_ECDSA_VALUE_HPP
#define SIGNET_CRYPTO_ECDSA_VALUE_HPP

#include <signet/core/octets.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

namespace signet {

/// The value of an ECDSA signature with both numbers as long as the field, of one whose halves are longer by zeros in front
/// or shorter, as some peers write them; nothing where a number does not fit. RFC 9231, 2.3.6, asks for the exact length, and
/// so does everybody who does not say otherwise (`signature_terms::uneven_ecdsa_values`).
inline std::optional<octets> even_ecdsa_value(octet_view value, std::size_t number_octets)
{
    const std::size_t half = value.size() / 2;
    if (value.size() % 2 != 0 || half == 0 || half > 2 * number_octets) {
        return std::nullopt;
    }
    octets even(2 * number_octets);
    for (const std::size_t which : {std::size_t{0}, std::size_t{1}}) {
        octet_view number = value.subspan(which * half, half);
        while (!number.empty() && number.front() == 0) {
            number = number.subspan(1);
        }
        if (number.size() > number_octets) {
            return std::nullopt;
        }
        std::copy(number.begin(), number.end(), even.begin() + static_cast<std::ptrdiff_t>((which + 1) * number_octets - number.size()));
    }
    return even;
}

}  // namespace signet

#endif
