// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_OCSP_RESPONSE_CONTENTS_HPP
#define SIGNET_CRYPTO_OCSP_RESPONSE_CONTENTS_HPP

#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// The largest OCSP response that is read, and the most certificates that it may speak of or carry.
inline constexpr std::size_t max_ocsp_response_octets = 64U << 10;
inline constexpr std::size_t max_ocsp_response_entries = 64;

/// What a responder says of a certificate. RFC 6960, 2.2.
enum class ocsp_status : std::uint8_t { good, revoked, unknown };

/// What the DER of an OCSP response says: views into what was read. RFC 6960, 4.2.
struct ocsp_response_contents {
    /// Of one certificate, which is identified by hashes of its issuer's name and key and its serial number.
    struct single {
        octet_view digest;  // contents of the object identifier of the hash
        octet_view issuer_name_hash, issuer_key_hash, serial;
        ocsp_status status = ocsp_status::unknown;
        instant this_update{};
        std::optional<instant> next_update;
    };

    octet_view signed_part, algorithm, signature;     // whole elements
    octet_view signature_algorithm;                   // contents of the AlgorithmIdentifier
    std::optional<octet_view> responder_name;         // a Name in DER
    std::optional<octet_view> responder_key_hash;     // SHA-1
    instant produced_at{};
    std::vector<single> singles;
    std::optional<octet_view> nonce;
    std::vector<octet_view> certificates;

    /// Reads a response that carries an answer. An extension that must be understood is refused, since only the nonce is.
    /// Fails with errc::revocation_unknown: what cannot be read says nothing of any certificate.
    static result<ocsp_response_contents> read(octet_view der)
    {
        const auto outer = der.size() <= max_ocsp_response_octets ? der_only(der, der_tag::sequence) : std::nullopt;
        der_reader top{outer ? outer->contents : octet_view{}};
        const auto status = top.next(enumerated);
        if (!status || status->contents.size() != 1) {
            return broken();
        }
        if (status->contents[0] != 0) {
            return refuse(errc::revocation_unknown, "OCSP response", "the responder answers that it does not answer: " + reason(status->contents[0]));
        }
        const auto tagged = top.next(der_tag::context(0));
        const auto bytes = tagged ? der_only(tagged->contents, der_tag::sequence) : std::nullopt;
        der_reader typed{bytes ? bytes->contents : octet_view{}};
        const auto type = typed.next(der_tag::object_identifier);
        const auto held = typed.next(der_tag::octet_string);
        const auto basic = held ? der_only(held->contents, der_tag::sequence) : std::nullopt;
        if (!type || as_text(type->contents) != "\x2B\x06\x01\x05\x05\x07\x30\x01\x01" || !basic || !typed.at_end() || !top.at_end()) {
            return broken();
        }
        der_reader parts{basic->contents};
        const auto data = parts.next(der_tag::sequence);
        const auto method = parts.next(der_tag::sequence);
        const auto value = parts.next(der_tag::bit_string);
        const auto carried = parts.next(der_tag::context(0));
        if (!data || !method || !value || !parts.at_end()) {
            return broken();
        }
        ocsp_response_contents contents;
        contents.signed_part = data->whole;
        contents.algorithm = method->whole;
        contents.signature_algorithm = method->contents;
        contents.signature = value->whole;
        if (!contents.read_data(data->contents) || (carried && !contents.read_certificates(carried->contents))) {
            return broken();
        }
        return contents;
    }

private:
    static constexpr std::uint8_t enumerated = 0x0A;

    static tl::unexpected<error> broken() { return refuse(errc::revocation_unknown, "OCSP response", "it is not one answer of a responder in DER"); }

    /// RFC 6960, 4.2.1.
    static std::string reason(std::uint8_t status)
    {
        switch (status) {
        case 1: return "malformedRequest";
        case 2: return "internalError";
        case 3: return "tryLater";
        case 5: return "sigRequired";
        case 6: return "unauthorized";
        default: return "status " + std::to_string(status);
        }
    }

    bool read_data(octet_view data)
    {
        der_reader fields{data};
        fields.next(der_tag::context(0));  // the version
        if (const auto name = fields.next(der_tag::context(1))) {
            responder_name = name->contents;
        } else if (const auto key = fields.next(der_tag::context(2))) {
            const auto hash = der_only(key->contents, der_tag::octet_string);
            if (!hash) {
                return false;
            }
            responder_key_hash = hash->contents;
        } else {
            return false;
        }
        const auto produced = fields.next(der_tag::generalized_time);
        const auto at = produced ? der_time(*produced) : std::nullopt;
        const auto list = fields.next(der_tag::sequence);
        if (!at || !list) {
            return false;
        }
        produced_at = *at;
        for (der_reader all{list->contents}; !all.at_end();) {
            const auto one = all.next(der_tag::sequence);
            if (!one || singles.size() == max_ocsp_response_entries || !read_single(one->contents)) {
                return false;
            }
        }
        const auto extensions = fields.next(der_tag::context(1));
        return (!extensions || read_extensions(extensions->contents)) && fields.at_end();
    }

    bool read_single(octet_view one)
    {
        der_reader fields{one};
        const auto id = fields.next(der_tag::sequence);
        der_reader inner{id ? id->contents : octet_view{}};
        const auto hash = inner.next(der_tag::sequence);
        const auto name = inner.next(der_tag::octet_string);
        const auto key = inner.next(der_tag::octet_string);
        const auto serial = inner.next(der_tag::integer);
        der_reader digests{hash ? hash->contents : octet_view{}};
        const auto digest = digests.next(der_tag::object_identifier);
        const auto status = fields.next();
        const auto from = fields.next(der_tag::generalized_time);
        const auto this_update = from ? der_time(*from) : std::nullopt;
        if (!digest || !name || !key || !serial || serial->contents.empty() || !inner.at_end() || !status || !this_update) {
            return false;
        }
        single read{digest->contents, name->contents, key->contents, serial->contents, ocsp_status::unknown, *this_update, std::nullopt};
        switch (status->tag) {
        case 0x80: read.status = ocsp_status::good; break;
        case 0xA1: read.status = ocsp_status::revoked; break;
        case 0x82: break;
        default: return false;
        }
        if (const auto until = fields.next(der_tag::context(0))) {
            const auto time = der_only(until->contents, der_tag::generalized_time);
            read.next_update = time ? der_time(*time) : std::nullopt;
            if (!read.next_update) {
                return false;
            }
        }
        const auto extensions = fields.next(der_tag::context(1));
        singles.push_back(read);
        return (!extensions || read_extensions(extensions->contents, false)) && fields.at_end();
    }

    bool read_extensions(octet_view list, bool of_response = true)
    {
        const auto outer = der_only(list, der_tag::sequence);
        if (!outer) {
            return false;
        }
        for (der_reader extensions{outer->contents}; !extensions.at_end();) {
            const auto extension = extensions.next(der_tag::sequence);
            der_reader fields{extension ? extension->contents : octet_view{}};
            const auto identifier = fields.next(der_tag::object_identifier);
            const auto critical = fields.next(der_tag::boolean);
            const auto value = fields.next(der_tag::octet_string);
            if (!identifier || !value || !fields.at_end()) {
                return false;
            }
            if (of_response && as_text(identifier->contents) == "\x2B\x06\x01\x05\x05\x07\x30\x01\x02") {
                const auto wrapped = der_only(value->contents, der_tag::octet_string);  // RFC 8954; some of old leave it bare
                if (nonce) {
                    return false;
                }
                nonce = wrapped ? wrapped->contents : value->contents;
            } else if (critical && (critical->contents.size() != 1 || critical->contents[0] != 0)) {
                return false;
            }
        }
        return true;
    }

    bool read_certificates(octet_view tagged)
    {
        const auto list = der_only(tagged, der_tag::sequence);
        if (!list) {
            return false;
        }
        for (der_reader all{list->contents}; !all.at_end();) {
            const auto one = all.next(der_tag::sequence);
            if (!one || certificates.size() == max_ocsp_response_entries) {
                return false;
            }
            certificates.push_back(one->whole);
        }
        return true;
    }
};

}  // namespace signet

#endif
