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

/// The curves that keys of type `ec` may lie on. FIPS 186-4, D.1.2; XML Signature 1.1, 6.4.3; RFC 5639, 3.
enum class elliptic_curve : std::uint8_t {
    p256,
    p384,
    p521,
    p224,
    brainpool_p224r1,
    brainpool_p256r1,
    brainpool_p320r1,
    brainpool_p384r1,
    brainpool_p512r1
};

/// What there is to say of a curve.
struct elliptic_curve_facts {
    elliptic_curve curve;
    std::string_view name;        // that of SEC 2 or RFC 5639
    std::size_t bits;             // of its field, and of its order
    std::string_view identifier;  // contents of its object identifier in DER
    std::string_view dotted;      // the same identifier as text, as in dsig11:NamedCurve after "urn:oid:"
};

inline constexpr std::array<elliptic_curve_facts, 9> elliptic_curves{{
    {elliptic_curve::p256, "secp256r1", 256, {"\x2A\x86\x48\xCE\x3D\x03\x01\x07", 8}, "1.2.840.10045.3.1.7"},
    {elliptic_curve::p384, "secp384r1", 384, {"\x2B\x81\x04\x00\x22", 5}, "1.3.132.0.34"},
    {elliptic_curve::p521, "secp521r1", 521, {"\x2B\x81\x04\x00\x23", 5}, "1.3.132.0.35"},
    {elliptic_curve::p224, "secp224r1", 224, {"\x2B\x81\x04\x00\x21", 5}, "1.3.132.0.33"},
    {elliptic_curve::brainpool_p224r1, "brainpoolP224r1", 224, {"\x2B\x24\x03\x03\x02\x08\x01\x01\x05", 9}, "1.3.36.3.3.2.8.1.1.5"},
    {elliptic_curve::brainpool_p256r1, "brainpoolP256r1", 256, {"\x2B\x24\x03\x03\x02\x08\x01\x01\x07", 9}, "1.3.36.3.3.2.8.1.1.7"},
    {elliptic_curve::brainpool_p320r1, "brainpoolP320r1", 320, {"\x2B\x24\x03\x03\x02\x08\x01\x01\x09", 9}, "1.3.36.3.3.2.8.1.1.9"},
    {elliptic_curve::brainpool_p384r1, "brainpoolP384r1", 384, {"\x2B\x24\x03\x03\x02\x08\x01\x01\x0B", 9}, "1.3.36.3.3.2.8.1.1.11"},
    {elliptic_curve::brainpool_p512r1, "brainpoolP512r1", 512, {"\x2B\x24\x03\x03\x02\x08\x01\x01\x0D", 9}, "1.3.36.3.3.2.8.1.1.13"},
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

/// The curve of this object identifier in numbers and dots, if it is one of ours.
inline std::optional<elliptic_curve> curve_of_dotted(std::string_view dotted) noexcept
{
    const auto found = std::find_if(
        elliptic_curves.begin(), elliptic_curves.end(), [&](const elliptic_curve_facts& one) { return one.dotted == dotted; });
    return found == elliptic_curves.end() ? std::nullopt : std::optional{found->curve};
}

}  // namespace signet

#endif
