// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/part_encryption.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/wss/encrypt.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <string>

namespace signet::tests {

namespace {

using signs = sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header>>;
using hides = encrypt<aes256_gcm, rsa_oaep_sha256, parts<body, username_header>, x509_issuer_serial>;

/// The children of the Security header, by their local names.
template <class Policy>
std::string header_of()
{
    const auto sealed = secure<Policy>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, user{"zoe", "pw"}, clock::fixed(noon));
    const auto message = parsed(sealed.value().octets);
    std::string names;
    for (node child = first_element(element_called(message, "Security")); child; child = next_element(child)) {
        names.append(names.empty() ? "" : " ").append(local_name(child));
    }
    return names;
}

}  // namespace

TEST_CASE("what the receiver processes first stands first, and a key stands before what is encrypted under it")
{
    struct sign_first : policy<timestamp<minutes<5>>, username_token<password_text>, signs, hides> {};
    struct encrypt_first : policy<timestamp<minutes<5>>, username_token<password_text>, hides, signs> {};
    struct with_token : policy<timestamp<minutes<5>>, username_token<password_text>, signs,
                            encrypt<aes256_gcm, rsa_oaep_sha256, parts<body, username_header, signature_header>, x509_direct>> {};
    CHECK(header_of<sign_first>() == "Timestamp EncryptedKey EncryptedData BinarySecurityToken Signature");
    CHECK(header_of<encrypt_first>() == "Timestamp BinarySecurityToken Signature EncryptedKey EncryptedData");
    CHECK(header_of<with_token>() == "Timestamp BinarySecurityToken EncryptedKey EncryptedData BinarySecurityToken EncryptedData");
}

TEST_CASE("one fresh content key encrypts all parts of a step, and is never seen twice")
{
    struct sign_first : policy<timestamp<minutes<5>>, username_token<password_text>, signs, hides> {};
    const auto once = [] {
        const auto sealed = secure<sign_first>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, user{"zoe", "pw"}, clock::fixed(noon));
        const auto message = parsed(sealed.value().octets);
        const node list = element_called(message, "ReferenceList");
        CHECK(std::distance(list.begin(), list.end()) == 2);
        CHECK(std::string_view{find_attribute(element_called(message, "EncryptedData"), "", "Type").value()} == element_type);
        return std::string{element_called(message, "CipherValue").child_value()};
    };
    CHECK(once() != once());
}

TEST_CASE("a part that is not there, and a recipient whose key is of another type, are refused before anything is sent")
{
    struct routed : policy<timestamp<minutes<5>>, sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>,
                        encrypt<aes256_gcm, rsa_oaep_sha256, parts<body, header<"urn:a", "block">>>> {};
    const auto sealed = secure<routed>(quote_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon));
    CHECK(sealed.error().code() == errc::part_missing);
    CHECK(sealed.error().where() == "header:{urn:a}block");
}

}  // namespace signet::tests
