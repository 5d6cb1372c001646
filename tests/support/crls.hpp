// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_CRLS_HPP
#define SIGNET_TESTS_SUPPORT_CRLS_HPP

#include "support/keys.hpp"

#include <signet/core/date_time.hpp>
#include <signet/crypto/botan/certificate_revocation_list.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// What a revocation list is to say.
struct crl_request {
    std::vector<certificate> revoked;
    std::string from = "2026-11-01T00:00:00Z";
    std::string until = "2026-12-01T00:00:00Z";  // "" for none
    octets extensions{};                         // the contents of the list of them
    bool sha1 = false;
};

/// A list in the name of a CA, signed by this key.
inline octets crl_der(const crl_request& request, const certificate& issuer = test_ca(), const private_key<rsa>& key = test_ca_key())
{
    const std::string_view sha256_rsa{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B", 9};
    const std::string_view sha1_rsa{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x05", 9};
    const octets algorithm = der_encode(der_tag::sequence,
        der_encode(der_tag::object_identifier, request.sha1 ? sha1_rsa : sha256_rsa), der_encode(der_tag::null));
    octets entries;
    for (const auto& one : request.revoked) {
        const octets entry = der_encode(
            der_tag::sequence, der_encode(der_tag::integer, one.contents().serial), der_encode_time(*parse_utc(request.from)));
        entries.insert(entries.end(), entry.begin(), entry.end());
    }
    const octets next = request.until.empty() ? octets{} : der_encode_time(*parse_utc(request.until));
    const octets list = entries.empty() ? octets{} : der_encode(der_tag::sequence, entries);
    const octets extensions =
        request.extensions.empty() ? octets{} : der_encode(der_tag::context(0), der_encode(der_tag::sequence, request.extensions));
    const octets contents = der_encode(der_tag::sequence, octets{der_tag::integer, 1, 1}, algorithm, issuer.contents().subject,
        der_encode_time(*parse_utc(request.from)), next, list, extensions);
    const auto value = key.sign_with(request.sha1 ? "PKCS1v15(SHA-1)" : "PKCS1v15(SHA-256)", contents, system_random());
    return der_encode(der_tag::sequence, contents, algorithm, der_encode(der_tag::bit_string, octets{0}, value.value()));
}

inline certificate_revocation_list crl(
    const crl_request& request, const certificate& issuer = test_ca(), const private_key<rsa>& key = test_ca_key())
{
    return certificate_revocation_list::from_der(crl_der(request, issuer, key)).value();
}

}  // namespace signet::tests

#endif
