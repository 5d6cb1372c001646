// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_ATTACKS_HIDDEN_HPP
#define SIGNET_TESTS_ATTACKS_HIDDEN_HPP

// Good messages that are encrypted, and ways to change them. Whoever has the recipient's certificate can encrypt anything to it, so
// ciphertexts are made anew, with whatever plaintext an attacker wants.
#include "attacks/edited.hpp"

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/core/base64.hpp>
#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/botan/key_transport.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/wss/encrypt.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <botan/pubkey.h>

#include <string>
#include <string_view>

namespace signet::tests {

using to_header = header<"http://www.w3.org/2005/08/addressing", "To">;
using signed_parts = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, to_header>>;
using key_method = rsa_oaep_mgf1p_sha256;

/// Signed, then encrypted by GCM; any layout, so that layout is never the reason.
struct by_gcm : policy<lax_layout, timestamp<minutes<5>>, signed_parts, encrypt<aes256_gcm, key_method, parts<body, to_header>>> {};
/// Encrypted by CBC, then signed: the only way in which CBC is safe.
struct by_cbc : policy<lax_layout, timestamp<minutes<5>>, encrypt<aes256_cbc, key_method, parts<body, to_header>>, signed_parts> {};
/// The way of old suites, which the policy allows by name.
struct by_unsigned_cbc : policy<allow_legacy<legacy::cbc_under_plaintext_signature, legacy::rsa_1_5>, lax_layout, timestamp<minutes<5>>, signed_parts,
                             encrypt<aes128_cbc, legacy::rsa_1_5, parts<body, to_header>>> {};
struct by_rsa_1_5 : policy<allow_legacy<legacy::rsa_1_5>, lax_layout, timestamp<minutes<5>>, signed_parts,
                        encrypt<aes256_gcm, legacy::rsa_1_5, parts<body, to_header>>> {};

template <class Policy>
const std::string& sealed_by()
{
    static const std::string octets = [] {
        const std::string envelope = envelope_of("<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:there</wsa:To>",
            "<q:quote xmlns:q='urn:quote'><q:symbol>ACME</q:symbol></q:quote>");
        return secure<Policy>(envelope, signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon)).value().octets;
    }();
    return octets;
}

/// An encrypted message being changed.
struct hidden : edited {
    using edited::edited;

    node key() const { return child(security(), "EncryptedKey"); }
    node key_value() const { return child(child(key(), "CipherData"), "CipherValue"); }
    node list() const { return child(key(), "ReferenceList"); }
    node encrypted_header() const { return child(header(), "EncryptedHeader"); }
    node body_data() const { return child(body(), "EncryptedData"); }
    node header_data() const { return child(encrypted_header(), "EncryptedData"); }
    static node value_of(node data) { return child(child(data, "CipherData"), "CipherValue"); }
    static node method_of(node data) { return child(data, "EncryptionMethod"); }

    static octets octets_of(node value) { return base64_decode(value.child_value()).value(); }
    static void set(node value, octet_view to) { value.text().set(base64_encode(to).c_str()); }

    /// The content key, which the attacker has not; the test has.
    template <class Method>
    secret content_key(std::size_t size) const
    {
        const oaep_parameters with{std::string{sha256::uri}, {}, {}};
        auto key = decrypt_key<Method>(octets_of(key_value()), other_leaf_key(), with, size, system_random()).value();
        REQUIRE(key.good);
        return key.value;
    }

    /// A content key of the attacker's own, which he encrypts to the recipient.
    template <class Method>
    secret own_key(std::size_t size)
    {
        const std::string value(size, 'k');
        const oaep_parameters with{std::string{sha256::uri}, {}, {}};
        set(key_value(), encrypt_key<Method>(as_octets(value), other_leaf_key().public_part(), with, system_random()).value());
        return secret{value};
    }

    template <class Method>
    static void encrypt(node data, std::string_view plaintext, const secret& key)
    {
        set(value_of(data), encrypt_octets<Method>(to_octets(as_octets(plaintext)), key, system_random()).value());
    }
};

/// The body of the message as an attacker writes it.
constexpr std::string_view evil = "<q:quote xmlns:q='urn:quote'><q:symbol>EVIL</q:symbol></q:quote>";

template <class Method, class KeyMethod>
void write_body(hidden& message, std::string_view plaintext)
{
    const auto key = message.own_key<KeyMethod>(Method::key_octets);
    hidden::encrypt<Method>(message.body_data(), plaintext, key);
    hidden::encrypt<Method>(message.header_data(), "<wsa:To xmlns:wsa='http://www.w3.org/2005/08/addressing'>urn:there</wsa:To>", key);
}

/// What an encoded key becomes under the recipient's public key, whatever it is.
inline octets raised(const octets& encoding)
{
    const Botan::PK_Encryptor_EME raw{other_leaf_key().public_part().provider_key(), detail::process_random(), "Raw"};
    auto value = raw.encrypt(encoding.data(), encoding.size(), detail::process_random());
    value.insert(value.begin(), encoding.size() - value.size(), std::uint8_t{0});
    return value;
}

/// The encoding of a key by RSA 1.5 (EME-PKCS1-v1_5), right or wrong in one way.
inline octets rsa_1_5_encoding(std::string_view how)
{
    octets encoding(256, 0x55);
    encoding[0] = 0;
    encoding[1] = 2;
    encoding[256 - 33] = 0;
    if (how == "no zero at first") {
        encoding[0] = 1;
    } else if (how == "another block type") {
        encoding[1] = 1;
    } else if (how == "no zero at all") {
        encoding[256 - 33] = 0x55;
    } else if (how == "a zero among the first eight") {
        encoding[5] = 0;
    } else if (how == "a key that is too long") {
        encoding[256 - 33] = 0x55;
        encoding[256 - 34] = 0;
    } else if (how == "a key that is too short") {
        encoding[256 - 33] = 0x55;
        encoding[256 - 32] = 0;
    } else if (how == "nothing but zeros") {
        encoding.assign(256, 0);
    }
    return encoding;
}

}  // namespace signet::tests

#endif
