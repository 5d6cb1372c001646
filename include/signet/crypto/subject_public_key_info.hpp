// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_SUBJECT_PUBLIC_KEY_INFO_HPP
#define SIGNET_CRYPTO_SUBJECT_PUBLIC_KEY_INFO_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/elliptic_curve.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// The largest RSA modulus that is read: one check of a larger one costs seconds.
inline constexpr std::size_t max_rsa_bits = 16384;

/// What the DER of a public key says of it, before a provider spends time on it: its type, its size, its parts. Views into
/// what was read. RFC 5280, 4.1.2.7; RFC 3279, 2.3; RFC 5480; RFC 8410.
struct subject_public_key_info {
    std::string_view type;                // name of rsa, ec or ed25519; "EC on another curve", "another" for any other
    std::size_t bits = 0;                 // of the modulus, of the curve's field
    octet_view key;                       // contents of the bit string
    octet_view modulus, exponent;         // INTEGER contents, RSA only
    std::optional<elliptic_curve> curve;  // EC only

    /// Fails with errc::malformed_key, or errc::weak_key for an RSA modulus over `max_rsa_bits` and for an EC curve that
    /// is given by its parameters: reading those has cost others hours.
    static result<subject_public_key_info> read(octet_view der)
    {
        const auto broken = [] { return refuse(errc::malformed_key, "public key", "it is not a SubjectPublicKeyInfo in DER"); };
        const auto outer = der_only(der, der_tag::sequence);
        if (!outer) {
            return broken();
        }
        der_reader fields{outer->contents};
        const auto algorithm = fields.next(der_tag::sequence);
        const auto bits = fields.next(der_tag::bit_string);
        if (!algorithm || !bits || !fields.at_end() || bits->contents.size() < 2 || bits->contents[0] != 0) {
            return broken();
        }
        der_reader inside{algorithm->contents};
        const auto identifier = inside.next(der_tag::object_identifier);
        if (!identifier) {
            return broken();
        }
        subject_public_key_info info;
        info.key = bits->contents.subspan(1);
        const std::string_view name = as_text(identifier->contents);
        if (name == rsa_encryption) {
            info.type = rsa::name;
            const auto numbers = der_only(info.key, der_tag::sequence);
            der_reader pair{numbers ? numbers->contents : octet_view{}};
            const auto modulus = pair.next(der_tag::integer);
            const auto exponent = pair.next(der_tag::integer);
            if (!modulus || !exponent || !pair.at_end()) {
                return broken();
            }
            const bool odd = !modulus->contents.empty() && !exponent->contents.empty() && (modulus->contents.back() & 1) != 0
                             && (exponent->contents.back() & 1) != 0;
            if (!odd || der_bits(modulus->contents) < 2 || der_bits(exponent->contents) < 2) {
                return refuse(errc::malformed_key, "public key", "its numbers are not those of an RSA key");
            }
            info.modulus = modulus->contents;
            info.exponent = exponent->contents;
            info.bits = der_bits(info.modulus);
            if (info.bits > max_rsa_bits || der_bits(info.exponent) > 256) {
                return refuse(errc::weak_key, "public key",
                    "its RSA modulus of " + std::to_string(info.bits)
                        + " bits, or its exponent, is larger than any that is used");
            }
        } else if (name == ec_public_key) {
            info.type = ec::name;
            const auto parameters = inside.next(der_tag::object_identifier);
            if (!parameters) {
                return refuse(errc::weak_key, "public key", "its curve has no name: explicit parameters are not read");
            }
            info.curve = curve_of(parameters->contents);
            info.type = info.curve ? info.type : "EC on another curve";
            info.bits = info.curve ? facts_of(*info.curve).bits : 0;
            const std::size_t field = (info.bits + 7) / 8;
            const bool whole = info.key[0] == 4 && info.key.size() == 1 + 2 * field;
            const bool compressed = (info.key[0] == 2 || info.key[0] == 3) && info.key.size() == 1 + field;
            if (info.curve && !whole && !compressed) {  // the point at infinity among others
                return refuse(errc::malformed_key, "public key", "it is not a point on its curve");
            }
        } else if (name == id_ed25519) {
            info.type = ed25519::name;
            info.bits = 255;
        } else {
            info.type = "another";
        }
        return info;
    }

    // Contents of the object identifiers.
    static constexpr std::string_view rsa_encryption{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01", 9};
    static constexpr std::string_view ec_public_key{"\x2A\x86\x48\xCE\x3D\x02\x01", 7};
    static constexpr std::string_view id_ed25519{"\x2B\x65\x70", 3};
};

}  // namespace signet

#endif
