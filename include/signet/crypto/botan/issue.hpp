// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CRYPTO_BOTAN_ISSUE_HPP
#define SIGNET_CRYPTO_BOTAN_ISSUE_HPP

#include <signet/algorithm/key_type.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/clock.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/random.hpp>
#include <signet/core/result.hpp>
#include <signet/crypto/botan/any_private_key.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/certificate_request.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>
#include <signet/crypto/distinguished_name.hpp>
#include <signet/crypto/key_usage.hpp>
#include <signet/crypto/subject_public_key_info.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace signet {

namespace detail {

/// How a CA's key signs certificates: Botan's name of the padding, and the AlgorithmIdentifier in DER. RFC 4055, 5;
/// RFC 5758, 3; RFC 8410, 3.
struct certificate_signature {
    std::string padding;
    octets algorithm;

    static certificate_signature of(std::string_view key_type, std::size_t bits)
    {
        const auto identifier = [](std::string_view contents) { return der_encode(der_tag::object_identifier, contents); };
        if (key_type == ed25519::name) {
            return {"Pure", der_encode(der_tag::sequence, identifier("\x2B\x65\x70"))};
        }
        if (key_type == ed448::name) {
            return {"Pure", der_encode(der_tag::sequence, identifier("\x2B\x65\x71"))};
        }
        if (key_type == dsa::name) {
            return {"EMSA1(SHA-256)", der_encode(der_tag::sequence, identifier("\x60\x86\x48\x01\x65\x03\x04\x03\x02"))};
        }
        if (key_type == ec::name) {
            const std::string digest = bits > 384 ? "SHA-512" : bits > 256 ? "SHA-384" : "SHA-256";
            std::string contents = "\x2A\x86\x48\xCE\x3D\x04\x03";
            contents += bits > 384 ? '\x04' : bits > 256 ? '\x03' : '\x02';
            return {"EMSA1(" + digest + ")", der_encode(der_tag::sequence, identifier(contents))};
        }
        return {"PKCS1v15(SHA-256)",
            der_encode(der_tag::sequence, identifier("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B"), der_encode(der_tag::null))};
    }
};

/// The last bits of a bit string that are not used, and the bits. X.690, 11.2.2.
inline octets bits_of(std::uint8_t usage)
{
    std::uint8_t unused = 0;
    while (unused < 7 && ((usage >> unused) & 1U) == 0) {
        ++unused;
    }
    return usage == 0 ? octets{0} : octets{unused, usage};
}

inline octets identifier_of_key(octet_view key)
{
    const auto value = hash_of<legacy::sha1>(key);
    return {value.begin(), value.end()};
}

inline octets extension(std::string_view identifier, bool critical, octet_view value)
{
    const octets flag = critical ? octets{der_tag::boolean, 1, 0xFF} : octets{};
    return der_encode(
        der_tag::sequence, der_encode(der_tag::object_identifier, identifier), flag, der_encode(der_tag::octet_string, value));
}

/// RFC 5280, 4.2.1.6: names and addresses of hosts; nothing where there is none.
inline octets subject_alt_name(const certificate_request& request)
{
    octets names;
    const auto add = [&](std::uint8_t tag, octet_view value) {
        const octets name = der_encode(tag, value);
        names.insert(names.end(), name.begin(), name.end());
    };
    for (const auto& host : request.hosts) {
        add(0x82, as_octets(host));
    }
    for (const auto& address : request.addresses) {
        add(0x87, address);
    }
    return names.empty() ? octets{} : extension("\x55\x1D\x11", false, der_encode(der_tag::sequence, names));
}

/// Extensions of RFC 5280, 4.2.1: key identifiers, KeyUsage, BasicConstraints, SubjectAltName.
inline octets extensions_of(const certificate_request& request, const subject_public_key_info& key, octet_view issuer_identifier)
{
    const bool agrees_only = key.type == x25519::name || key.type == x448::name;  // RFC 8410, 5
    const std::uint8_t encipherment = key.type == rsa::name                 ? key_usage::key_encipherment
                                      : key.type == ec::name || agrees_only ? key_usage::key_agreement
                                                                            : 0;
    const int standard = request.is_ca ? key_usage::key_cert_sign | key_usage::crl_sign
                         : agrees_only ? encipherment
                                       : key_usage::digital_signature | key_usage::non_repudiation | encipherment;
    const std::uint8_t usage = request.usage.value_or(static_cast<std::uint8_t>(standard));
    const octets yes = request.is_ca ? octets{der_tag::boolean, 1, 0xFF} : octets{};
    const octets limit = request.is_ca && request.path_limit ? octets{der_tag::integer, 1, *request.path_limit} : octets{};
    const octets list = der_encode(der_tag::sequence, extension("\x55\x1D\x13", true, der_encode(der_tag::sequence, yes, limit)),
        extension("\x55\x1D\x0F", true, der_encode(der_tag::bit_string, bits_of(usage))),
        extension("\x55\x1D\x0E", false, der_encode(der_tag::octet_string, identifier_of_key(key.key))),
        extension("\x55\x1D\x23", false, der_encode(der_tag::sequence, der_encode(std::uint8_t{0x80}, issuer_identifier))),
        subject_alt_name(request));
    return der_encode(der_tag::context(3), list);
}

inline result<certificate> issue(const certificate_request& request, octet_view key_info, octet_view issuer_name,
    octet_view issuer_identifier, const any_private_key& issuer_key, random_source random)
{
    const auto subject = distinguished_name::from_text(request.subject);
    if (!subject) {
        return tl::unexpected<error>{subject.error()};
    }
    if (request.valid_until < request.valid_from) {
        return refuse(errc::malformed_value, "certificate", "it would end before it begins");
    }
    const auto is_host_character = [](char c) { return c > 0x20 && c < 0x7F; };
    if (!std::ranges::all_of(request.hosts, [&](const auto& host) { return !host.empty() && std::ranges::all_of(host, is_host_character); })
        || !std::ranges::all_of(request.addresses, [](const auto& address) { return address.size() == 4 || address.size() == 16; })) {
        return refuse(errc::malformed_value, "certificate", "a host's name or address is not one");
    }
    if (request.path_limit && *request.path_limit > 127) {
        return refuse(errc::malformed_value, "certificate", "its path limit would be over 127");
    }
    const auto key = subject_public_key_info::read(key_info);
    if (!key) {
        return tl::unexpected<error>{key.error()};
    }
    const octets name = subject->to_der();
    std::array<std::uint8_t, 16> serial{};
    random.fill(serial);
    serial[0] = static_cast<std::uint8_t>((serial[0] & 0x7FU) | 0x40U);
    const auto signature = certificate_signature::of(issuer_key.key_type_name(), issuer_key.bits());
    const octets version = der_encode(der_tag::context(0), octets{der_tag::integer, 1, 2});
    const octets times = der_encode(der_tag::sequence, der_encode_time(request.valid_from), der_encode_time(request.valid_until));
    const octets contents = der_encode(der_tag::sequence, version, der_encode(der_tag::integer, serial), signature.algorithm,
        issuer_name.empty() ? octet_view{name} : issuer_name, times, name, key_info,
        extensions_of(request, *key, issuer_identifier));
    auto value = issuer_key.visit([&](const auto& with) -> result<octets> {
        if constexpr (can_sign<std::decay_t<decltype(with)>>) {
            return with.sign_with(signature.padding, contents, random);
        } else {
            return refuse(errc::key_mismatch, "private key", "a key that agrees on secrets signs no certificate");
        }
    });
    if (!value) {
        return refuse(std::move(value));
    }
    if (issuer_key.key_type_name() == ec::name || issuer_key.key_type_name() == dsa::name) {
        const octet_view both{*value};
        *value =
            der_encode(der_tag::sequence, der_unsigned(both.first(both.size() / 2)), der_unsigned(both.subspan(both.size() / 2)));
    }
    return certificate::from_der(
        der_encode(der_tag::sequence, contents, signature.algorithm, der_encode(der_tag::bit_string, octets{0}, *value)));
}

}  // namespace detail

/// Makes a certificate that its own key signs. Fails with errc::malformed_value for a request that makes no sense,
/// errc::key_mismatch for a key of X25519 or X448, which signs nothing.
inline result<certificate> self_signed(const certificate_request& request, const any_private_key& key, random_source random)
{
    const octets key_info = to_octets(key.visit([](const auto& typed) { return typed.public_part().der(); }));
    const auto info = subject_public_key_info::read(key_info);
    return detail::issue(request, key_info, {}, detail::identifier_of_key(info ? info->key : octet_view{}), key, random);
}

/// Makes a certificate for a key, signed by the key of a CA. Whether that certificate may issue others is for those to
/// judge who validate paths. Fails with errc::malformed_value for a request that makes no sense, errc::key_mismatch if the
/// issuer's key is not the one that its certificate names.
template <key_type K>
result<certificate> issue(const certificate_request& request, const public_key<K>& key, const certificate& issuer,
    const any_private_key& issuer_key, random_source random)
{
    const auto issuer_info = issuer_key.visit([](const auto& typed) { return typed.public_part().der(); });
    if (!std::ranges::equal(issuer_info, issuer.key_info())) {
        return refuse(errc::key_mismatch, "private key", "it is not the key of " + issuer.subject());
    }
    const octets identifier = issuer.subject_key_identifier().value_or(detail::identifier_of_key(issuer.contents().key.key));
    return detail::issue(request, key.der(), issuer.contents().subject, identifier, issuer_key, random);
}

}  // namespace signet

#endif
