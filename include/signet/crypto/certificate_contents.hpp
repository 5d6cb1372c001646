// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_CERTIFICATE_CONTENTS_HPP
#define SIGNET_CRYPTO_CERTIFICATE_CONTENTS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace signet {

/// The largest certificate that is read.
inline constexpr std::size_t max_certificate_octets = 64U << 10;

/// What the DER of a certificate says, before a provider spends time on it: views into what was read. RFC 5280, 4.1.
struct certificate_contents {
    octet_view serial;           // INTEGER contents, two's complement
    octet_view issuer, subject;  // Names in DER
    instant valid_from{}, valid_until{};
    octet_view key_info;  // SubjectPublicKeyInfo in DER
    subject_public_key_info key;
    octet_view signature_algorithm;  // of the issuer's signature: contents of the AlgorithmIdentifier
    std::optional<octet_view> subject_key_identifier;
    std::optional<std::uint8_t> key_usage;  // bits of `key_usage`
    octet_view extensions;  // all of them, one after the other
    // Values of extensions, not read yet.
    std::optional<octet_view> extended_key_usage, authority_information_access, crl_distribution_points;

    /// Whether ExtendedKeyUsage names a purpose, the contents of its object identifier. RFC 5280, 4.2.1.12.
    bool has_purpose(std::string_view purpose) const noexcept
    {
        const auto list = extended_key_usage ? der_only(*extended_key_usage, der_tag::sequence) : std::nullopt;
        for (der_reader all{list ? list->contents : octet_view{}}; !all.at_end();) {
            const auto one = all.next(der_tag::object_identifier);
            if (!one) {
                return false;
            }
            if (as_text(one->contents) == purpose) {
                return true;
            }
        }
        return false;
    }

    /// The value of the extension with an identifier, the contents of its object identifier; nothing where there is none.
    std::optional<octet_view> extension(std::string_view identifier) const noexcept
    {
        for (der_reader all{extensions}; !all.at_end();) {
            const auto one = all.next(der_tag::sequence);
            der_reader fields{one ? one->contents : octet_view{}};
            const auto name = fields.next(der_tag::object_identifier);
            fields.next(der_tag::boolean);
            const auto value = fields.next(der_tag::octet_string);
            if (!name || !value) {
                break;
            }
            if (as_text(name->contents) == identifier) {
                return value->contents;
            }
        }
        return std::nullopt;
    }

    /// Fails with errc::malformed_certificate, or errc::weak_key for an RSA key that is larger than any in use and a curve
    /// given by its parameters.
    static result<certificate_contents> read(octet_view der)
    {
        const auto broken = refuse(errc::malformed_certificate, "certificate", "it is not one X.509 certificate in DER");
        const auto outer = der.size() <= max_certificate_octets ? der_only(der, der_tag::sequence) : std::nullopt;
        der_reader parts{outer ? outer->contents : octet_view{}};
        const auto signed_part = parts.next(der_tag::sequence);
        const auto algorithm = parts.next(der_tag::sequence);
        const auto signature = parts.next(der_tag::bit_string);
        if (!signed_part || !algorithm || !signature || !parts.at_end()) {
            return broken;
        }
        der_reader fields{signed_part->contents};
        fields.next(der_tag::context(0));
        const auto serial = fields.next(der_tag::integer);
        const auto inner_algorithm = fields.next(der_tag::sequence);
        const auto issuer = fields.next(der_tag::sequence);
        const auto validity = fields.next(der_tag::sequence);
        const auto subject = fields.next(der_tag::sequence);
        const auto key_info = fields.next(der_tag::sequence);
        if (!serial || serial->contents.empty() || !inner_algorithm || !issuer || !validity || !subject || !key_info) {
            return broken;
        }
        der_reader times{validity->contents};
        const auto from = times.next();
        const auto until = times.next();
        const auto valid_from = from ? der_time(*from) : std::nullopt;
        const auto valid_until = until ? der_time(*until) : std::nullopt;
        if (!valid_from || !valid_until || !times.at_end()) {
            return broken;
        }
        const auto key = subject_public_key_info::read(key_info->whole);
        if (!key) {
            const auto code = key.error().code() == errc::weak_key ? errc::weak_key : errc::malformed_certificate;
            return refuse(code, "certificate", "its public key is refused: " + key.error().sentence());
        }
        certificate_contents contents;
        contents.serial = serial->contents;
        contents.issuer = issuer->whole;
        contents.subject = subject->whole;
        contents.valid_from = *valid_from;
        contents.valid_until = *valid_until;
        contents.key_info = key_info->whole;
        contents.key = *key;
        contents.signature_algorithm = algorithm->contents;
        while (!fields.at_end()) {
            const auto optional_field = fields.next();
            if (!optional_field
                || (optional_field->tag == der_tag::context(3) && !contents.read_extensions(optional_field->contents))) {
                return broken;
            }
        }
        return contents;
    }

private:
    bool read_extensions(octet_view list)
    {
        const auto outer = der_only(list, der_tag::sequence);
        if (!outer) {
            return false;
        }
        extensions = outer->contents;
        for (der_reader all{extensions}; !all.at_end();) {
            const auto one = all.next(der_tag::sequence);
            der_reader fields{one ? one->contents : octet_view{}};
            const auto identifier = fields.next(der_tag::object_identifier);
            fields.next(der_tag::boolean);
            const auto value = fields.next(der_tag::octet_string);
            if (!identifier || !value || !fields.at_end()) {
                return false;
            }
            if (as_text(identifier->contents) == "\x55\x1D\x0E") {
                const auto octets_of_it = der_only(value->contents, der_tag::octet_string);
                if (!octets_of_it || subject_key_identifier) {
                    return false;
                }
                subject_key_identifier = octets_of_it->contents;
            } else if (as_text(identifier->contents) == "\x55\x1D\x0F") {
                const auto bits = der_only(value->contents, der_tag::bit_string);
                if (!bits || bits->contents.empty() || key_usage) {
                    return false;
                }
                key_usage = bits->contents.size() > 1 ? bits->contents[1] : std::uint8_t{0};
            } else if (as_text(identifier->contents) == "\x55\x1D\x25") {
                extended_key_usage = value->contents;
            } else if (as_text(identifier->contents) == "\x2B\x06\x01\x05\x05\x07\x01\x01") {
                authority_information_access = value->contents;
            } else if (as_text(identifier->contents) == "\x55\x1D\x1F") {
                crl_distribution_points = value->contents;
            }
        }
        return true;
    }
};

}  // namespace signet

#endif
