// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_OCSP_ANSWERS_HPP
#define SIGNET_TESTS_SUPPORT_OCSP_ANSWERS_HPP

#include "support/keys.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/core/date_time.hpp>
#include <signet/crypto/botan/hash.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/crypto/der.hpp>
#include <signet/crypto/der_time.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// What an OCSP response is to say of the leaf, in the name of the CA.
struct ocsp_answer_request {
    std::uint8_t status = 0x80;
    std::string this_update = "2026-11-22T00:00:00Z";
    std::string next_update{};  // "" for none
    octets nonce{};
    std::vector<octets> certificates{};
    bool critical_extension = false;
    std::size_t copies = 1;
    bool sha1 = false;
    octets responder{};  // the name of who signs, or the issuer
};

inline octets ocsp_time(const std::string& at)
{
    std::string digits;
    for (const char c : at) {
        if (c >= '0' && c <= '9') {
            digits += c;
        }
    }
    return der_encode(der_tag::generalized_time, digits + "Z");
}

/// A response that openssl would not make; signed by a key.
inline octets ocsp_answer(const ocsp_answer_request& request, const certificate& issuer = test_ca(), const private_key<rsa>& key = test_ca_key(),
                          const certificate& of = test_leaf())
{
    const std::string_view sha256_rsa{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B", 9};
    const std::string_view sha1_rsa{"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x05", 9};
    const octets id = der_encode(der_tag::sequence,
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x0E\x03\x02\x1A"}), der_encode(der_tag::null)),
        der_encode(der_tag::octet_string, hash_of<legacy::sha1>(issuer.contents().subject)),
        der_encode(der_tag::octet_string, hash_of<legacy::sha1>(issuer.contents().key.key)), der_encode(der_tag::integer, of.contents().serial));
    const octets when = ocsp_time(request.this_update);
    const octets status = request.status == 0xA1 ? der_encode(request.status, when) : der_encode(request.status);
    const octets until = request.next_update.empty() ? octets{} : der_encode(der_tag::context(0), ocsp_time(request.next_update));
    const octets single = der_encode(der_tag::sequence, id, status, when, until);
    octets singles;
    for (std::size_t i = 0; i < request.copies; ++i) {
        singles.insert(singles.end(), single.begin(), single.end());
    }
    const octets nonce = request.nonce.empty() ? octets{}
                                               : der_encode(der_tag::sequence,
                                                     der_encode(der_tag::object_identifier, std::string_view{"\x2B\x06\x01\x05\x05\x07\x30\x01\x02"}),
                                                     der_encode(der_tag::octet_string, der_encode(der_tag::octet_string, request.nonce)));
    const octets critical = request.critical_extension ? der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2A\x03"}),
                                                             der_encode(der_tag::boolean, octets{0xFF}), der_encode(der_tag::octet_string, octets{5, 0}))
                                                       : octets{};
    const octets extensions = nonce.empty() && critical.empty() ? octets{} : der_encode(der_tag::context(1), der_encode(der_tag::sequence, nonce, critical));
    const octets data = der_encode(der_tag::sequence, der_encode(der_tag::context(1), request.responder.empty() ? issuer.contents().subject : octet_view{request.responder}), when, der_encode(der_tag::sequence, singles), extensions);
    const octets algorithm =
        der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, request.sha1 ? sha1_rsa : sha256_rsa), der_encode(der_tag::null));
    const auto value = key.sign_with(request.sha1 ? "PKCS1v15(SHA-1)" : "PKCS1v15(SHA-256)", data, system_random()).value();
    octets carried;
    for (const auto& one : request.certificates) {
        carried.insert(carried.end(), one.begin(), one.end());
    }
    const octets certificates = carried.empty() ? octets{} : der_encode(der_tag::context(0), der_encode(der_tag::sequence, carried));
    const octets basic = der_encode(der_tag::sequence, data, algorithm, der_encode(der_tag::bit_string, octets{0}, value), certificates);
    const octets typed = der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, std::string_view{"\x2B\x06\x01\x05\x05\x07\x30\x01\x01"}),
        der_encode(der_tag::octet_string, basic));
    return der_encode(der_tag::sequence, octets{0x0A, 1, 0}, der_encode(der_tag::context(0), typed));
}

}  // namespace signet::tests

#endif
