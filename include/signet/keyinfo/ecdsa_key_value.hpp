// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_KEYINFO_ECDSA_KEY_VALUE_HPP
#define SIGNET_KEYINFO_ECDSA_KEY_VALUE_HPP

#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/elliptic_curve.hpp>
#include <signet/crypto/key_info_encoding.hpp>
#include <signet/keyinfo/ec_key_value.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/keyinfo/ordered_children.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// ECDSAKeyValue: how EC keys were written before XML Signature 1.1, with coordinates in decimal. RFC 4050, 3.2. It is read and not
/// written; curves by name, with coordinates of prime fields only.
struct ecdsa_key_value {
    octets curve;  // contents of its object identifier in DER
    octets point;  // SEC 1, 2.3.3

    static bool matches(node child) { return is_element(child, rfc4050_namespace, "ECDSAKeyValue"); }

    /// Errors: `malformed_signature`, `malformed_value`, `weak_key` for a curve that is none of ours.
    static result<ecdsa_key_value> read(node element)
    {
        ordered_children children{element, rfc4050_namespace};
        const node domain = children.take("DomainParameters");
        const node named = first_element(domain);
        if (!is_element(named, rfc4050_namespace, "NamedCurve") || next_element(named)) {
            return refuse(errc::weak_key, "ECDSAKeyValue", "its curve has no name: explicit parameters are not read");
        }
        auto identifier = identifier_of_urn(named.attribute("URN").value());
        const auto known = identifier ? curve_of(*identifier) : std::nullopt;
        if (!known) {
            return refuse(errc::weak_key, "ECDSAKeyValue", "its curve is none that is used");
        }
        const node open = children.take("PublicKey");
        if (auto done = children.finish(); !open || !done) {
            return refuse(errc::malformed_signature, "ECDSAKeyValue", "it must hold DomainParameters and PublicKey");
        }
        ordered_children pair{open, rfc4050_namespace};
        const std::size_t size = (facts_of(*known).bits + 7) / 8;
        const auto x = number(pair.take("X").attribute("Value").value(), size);
        const auto y = number(pair.take("Y").attribute("Value").value(), size);
        if (!x || !y || !pair.finish()) {
            return refuse(errc::malformed_value, "ECDSAKeyValue", "its point is no pair of numbers of the curve's field");
        }
        ecdsa_key_value value{*std::move(identifier), {4}};
        value.point.insert(value.point.end(), x->begin(), x->end());
        value.point.insert(value.point.end(), y->begin(), y->end());
        return value;
    }

    octets to_key_info() const { return encode_ec_key_info(curve, point); }

private:
    /// A number in decimal as so many octets, big-endian; nothing where it is none or larger.
    static std::optional<octets> number(std::string_view digits, std::size_t size)
    {
        if (digits.empty() || digits.size() > 3 * size) {
            return std::nullopt;
        }
        octets value(size);
        for (const char digit : digits) {
            if (digit < '0' || digit > '9') {
                return std::nullopt;
            }
            unsigned carry = static_cast<unsigned>(digit - '0');
            for (auto octet = value.rbegin(); octet != value.rend(); ++octet) {
                carry += *octet * 10U;
                *octet = static_cast<std::uint8_t>(carry);
                carry >>= 8;
            }
            if (carry != 0) {
                return std::nullopt;
            }
        }
        return value;
    }
};

}  // namespace signet

#endif
