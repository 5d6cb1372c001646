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

/// The largest DSA modulus that is read. FIPS 186-4, 4.2, knows none over 3072.
inline constexpr std::size_t max_dsa_bits = 4096;

/// What the DER of a public key says of it, before a provider spends time on it: its type, its size, its parts. Views into
/// what was read. RFC 5280, 4.1.2.7; RFC 3279, 2.3; RFC 4055, 1.2; RFC 5480; RFC 8410.
struct subject_public_key_info {
    std::string_view type;                // name of a key type; "EC on another curve", "DSA without its domain", "another"
    std::size_t bits = 0;                 // of the modulus, of the curve's field
    std::size_t value_bits = 0;           // of one number of a signature: as `bits`, for DSA of the subgroup's order
    bool marked_as_pss = false;           // id-RSASSA-PSS: a key of RSA like any other here
    octet_view key;                       // contents of the bit string
    octet_view modulus, exponent;         // INTEGER contents, RSA only
    octet_view p, q, g, y;                // INTEGER contents, DSA only
    std::optional<elliptic_curve> curve;  // EC only

    /// Fails with errc::malformed_key, or errc::weak_key for an RSA modulus over `max_rsa_bits`, a DSA modulus over
    /// `max_dsa_bits`, and for an EC curve that is given by its parameters: reading those has cost others hours.
    static result<subject_public_key_info> read(octet_view der)
    {
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
        if (name == rsa_encryption || name == id_rsassa_pss) {
            info.marked_as_pss = name == id_rsassa_pss;
            return info.read_rsa();
        }
        if (name == ec_public_key) {
            return info.read_ec(inside);
        }
        if (name == id_dsa) {
            return info.read_dsa(inside);
        }
        info.type = "another";
        if (name == id_ed25519) {
            return info.read_octets(ed25519::name, 255, 32);
        }
        if (name == id_ed448) {
            return info.read_octets(ed448::name, 448, 57);
        }
        if (name == id_x25519) {
            return info.read_octets(x25519::name, 255, 32);
        }
        if (name == id_x448) {
            return info.read_octets(x448::name, 448, 56);
        }
        return info;
    }

    // Contents of the object identifiers.
    static constexpr std::string_view rsa_encryption{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01", 9};
    static constexpr std::string_view id_rsassa_pss{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A", 9};
    static constexpr std::string_view ec_public_key{"\x2A\x86\x48\xCE\x3D\x02\x01", 7};
    static constexpr std::string_view id_dsa{"\x2A\x86\x48\xCE\x38\x04\x01", 7};
    static constexpr std::string_view id_ed25519{"\x2B\x65\x70", 3};
    static constexpr std::string_view id_ed448{"\x2B\x65\x71", 3};
    static constexpr std::string_view id_x25519{"\x2B\x65\x6E", 3};
    static constexpr std::string_view id_x448{"\x2B\x65\x6F", 3};

private:
    static tl::unexpected<error> broken()
    {
        return refuse(errc::malformed_key, "public key", "it is not a SubjectPublicKeyInfo in DER");
    }

    result<subject_public_key_info> read_rsa()
    {
        type = rsa::name;
        const auto numbers = der_only(key, der_tag::sequence);
        der_reader pair{numbers ? numbers->contents : octet_view{}};
        const auto n = pair.next(der_tag::integer);
        const auto e = pair.next(der_tag::integer);
        if (!n || !e || !pair.at_end()) {
            return broken();
        }
        if (!odd(n->contents) || !odd(e->contents) || der_bits(n->contents) < 2 || der_bits(e->contents) < 2) {
            return refuse(errc::malformed_key, "public key", "its numbers are not those of an RSA key");
        }
        modulus = n->contents;
        exponent = e->contents;
        value_bits = bits = der_bits(modulus);
        if (bits > max_rsa_bits || der_bits(exponent) > 256) {
            return refuse(errc::weak_key, "public key",
                "its RSA modulus of " + std::to_string(bits) + " bits, or its exponent, is larger than any that is used");
        }
        return *this;
    }

    result<subject_public_key_info> read_ec(der_reader& algorithm)
    {
        const auto parameters = algorithm.next(der_tag::object_identifier);
        if (!parameters) {
            return refuse(errc::weak_key, "public key", "its curve has no name: explicit parameters are not read");
        }
        curve = curve_of(parameters->contents);
        type = curve ? ec::name : "EC on another curve";
        value_bits = bits = curve ? facts_of(*curve).bits : 0;
        const std::size_t field = (bits + 7) / 8;
        const bool whole = key[0] == 4 && key.size() == 1 + 2 * field;
        const bool compressed = (key[0] == 2 || key[0] == 3) && key.size() == 1 + field;
        if (curve && !whole && !compressed) {  // the point at infinity among others
            return refuse(errc::malformed_key, "public key", "it is not a point on its curve");
        }
        return *this;
    }

    /// RFC 3279, 2.3.2. Parameters that are inherited from an issuer are not read.
    result<subject_public_key_info> read_dsa(der_reader& algorithm)
    {
        const auto parameters = algorithm.next(der_tag::sequence);
        if (!parameters) {
            type = "DSA without its domain";
            return *this;
        }
        der_reader numbers{parameters->contents};
        const auto prime = numbers.next(der_tag::integer);
        const auto order = numbers.next(der_tag::integer);
        const auto generator = numbers.next(der_tag::integer);
        const auto open = der_only(key, der_tag::integer);
        if (!prime || !order || !generator || !open || !numbers.at_end()) {
            return refuse(errc::malformed_key, "public key", "its numbers are not those of a DSA key");
        }
        type = dsa::name;
        p = prime->contents;
        q = order->contents;
        g = generator->contents;
        y = open->contents;
        bits = der_bits(p);
        value_bits = der_bits(q);
        if (bits > max_dsa_bits || value_bits > 256) {
            return refuse(errc::weak_key, "public key", "its DSA modulus or order is larger than any that is used");
        }
        if (bits < 512 || value_bits < 160 || !odd(p) || !odd(q) || der_bits(g) < 2 || der_bits(y) < 2 || der_bits(g) > bits
            || der_bits(y) > bits) {
            return refuse(errc::malformed_key, "public key", "its numbers are not those of a DSA key");
        }
        return *this;
    }

    /// RFC 8410, 3: a string of octets of one length, and no parameters.
    result<subject_public_key_info> read_octets(std::string_view name, std::size_t size, std::size_t octets_of_it)
    {
        if (key.size() != octets_of_it) {
            return refuse(errc::malformed_key, "public key", "it is not a point on its curve");
        }
        type = name;
        value_bits = bits = size;
        return *this;
    }

    static bool odd(octet_view integer) noexcept { return !integer.empty() && (integer.back() & 1) != 0; }
};

}  // namespace signet

#endif
