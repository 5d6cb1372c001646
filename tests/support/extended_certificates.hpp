// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_EXTENDED_CERTIFICATES_HPP
#define SIGNET_TESTS_SUPPORT_EXTENDED_CERTIFICATES_HPP

#include "support/keys.hpp"

#include <signet/core/date_time.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>
#include <signet/crypto/distinguished_name.hpp>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace signet::tests {

/// An extension of a certificate: its identifier's contents, and its value.
inline octets extension_of(std::string_view identifier, octet_view value)
{
    return der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, identifier), der_encode(der_tag::octet_string, value));
}

/// An AuthorityInformationAccess that names OCSP responders.
inline octets responders_extension(std::initializer_list<std::string_view> places)
{
    octets all;
    for (const auto place : places) {
        const octets one = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x06\x01\x05\x05\x07\x30\x01"}),
            der_encode(std::uint8_t{0x86}, place));
        all.insert(all.end(), one.begin(), one.end());
    }
    return extension_of("\x2B\x06\x01\x05\x05\x07\x01\x01", der_encode(der_tag::sequence, all));
}

/// An ExtendedKeyUsage of one purpose, the contents of its object identifier.
inline octets purpose_extension(std::string_view purpose)
{
    return extension_of("\x55\x1D\x25", der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, purpose)));
}

/// A certificate with these extensions, valid in 2026, for the key of another certificate.
inline certificate extended_certificate(const std::string& name, std::uint8_t serial, octet_view extensions, const certificate& of_key = test_leaf(),
                                        const certificate& issuer = test_ca(), const private_key<rsa>& key = test_ca_key())
{
    const octets algorithm = der_encode(der_tag::sequence,
        der_encode(der_tag::object_identifier, std::string_view{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B", 9}), der_encode(der_tag::null));
    const octets times =
        der_encode(der_tag::sequence, der_encode_time(*parse_utc("2026-01-01T00:00:00Z")), der_encode_time(*parse_utc("2027-01-01T00:00:00Z")));
    const octets contents = der_encode(der_tag::sequence, der_encode(der_tag::context(0), octets{der_tag::integer, 1, 2}),
        octets{der_tag::integer, 1, serial}, algorithm, issuer.contents().subject, times, distinguished_name::from_text("CN=" + name).value().to_der(),
        of_key.key_info(), der_encode(der_tag::context(3), der_encode(der_tag::sequence, extensions)));
    const auto value = key.sign_with("PKCS1v15(SHA-256)", contents, system_random()).value();
    return certificate::from_der(der_encode(der_tag::sequence, contents, algorithm, der_encode(der_tag::bit_string, octets{0}, value))).value();
}

}  // namespace signet::tests

#endif
