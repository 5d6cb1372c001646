// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_ELLIPTIC_CURVE_HPP
#define SIGNET_CRYPTO_ELLIPTIC_CURVE_HPP

#include <signet/core/octets.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace signet {

/// The curves that keys of type `ec` may lie on. FIPS 186-4, D.1.2; XML Signature 1.1, 6.4.3.
enum class elliptic_curve : std::uint8_t { p256, p384, p521 };

/// What there is to say of a curve.
struct elliptic_curve_facts {
    elliptic_curve curve;
    std::string_view name;        // SEC 2's
    std::size_t bits;             // of its field
    std::string_view identifier;  // contents of its object identifier in DER
};

inline constexpr std::array<elliptic_curve_facts, 3> elliptic_curves{{
    {elliptic_curve::p256, "secp256r1", 256, {"\x2A\x86\x48\xCE\x3D\x03\x01\x07", 8}},
    {elliptic_curve::p384, "secp384r1", 384, {"\x2B\x81\x04\x00\x22", 5}},
    {elliptic_curve::p521, "secp521r1", 521, {"\x2B\x81\x04\x00\x23", 5}},
}};

constexpr const elliptic_curve_facts& facts_of(elliptic_curve curve) noexcept
{
    return elliptic_curves[static_cast<std::size_t>(curve)];
}

/// The curve of this object identifier, if it is one of ours.
inline std::optional<elliptic_curve> curve_of(octet_view identifier) noexcept
{
    const auto found = std::find_if(elliptic_curves.begin(), elliptic_curves.end(),
        [&](const elliptic_curve_facts& one) { return one.identifier == as_text(identifier); });
    return found == elliptic_curves.end() ? std::nullopt : std::optional{found->curve};
}

}  // namespace signet

#endif
