// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/profile/legacy_2002.hpp>

#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/routed.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

std::string sealed()
{
    return secure<legacy_2002>(
        routed_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}, clock::fixed(noon))
        .value()
        .octets;
}

result<verified<legacy_2002>> opened(std::string message)
{
    return verify<legacy_2002>(
        std::move(message), anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()}, clock::fixed(noon));
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The children of an element, by their written names.
std::string children_of(const document& message, std::string_view local)
{
    std::string names;
    for (node child = first_element(element_called(message, local)); child; child = next_element(child)) {
        names.append(names.empty() ? "" : " ").append(child.name());
    }
    return names;
}

}  // namespace

TEST_CASE("legacy_2002 makes the worked message of the application note")
{
    const auto text = sealed();
    CAPTURE(text);
    const auto message = parsed(text);
    CHECK(children_of(message, "Header") == "m:path wsse:Security");
    CHECK(children_of(message, "Security") == "wsse:BinarySecurityToken xenc:EncryptedKey ds:Signature");
    CHECK(children_of(message, "EncryptedKey") == "xenc:EncryptionMethod ds:KeyInfo xenc:CipherData xenc:ReferenceList");
    CHECK(children_of(message, "Signature") == "ds:SignedInfo ds:SignatureValue ds:KeyInfo");
    CHECK(children_of(message, "Transforms") == "ds:Transform ds:Transform");
    CHECK(children_of(message, "Body") == "xenc:EncryptedData");
    CHECK(children_of(message, "EncryptedData") == "xenc:EncryptionMethod xenc:CipherData");
    const node data = element_called(message, "EncryptedData");
    CHECK(std::string_view{data.attribute("Type").value()} == "http://www.w3.org/2001/04/xmlenc#Element");
    CHECK(message.ids().find(data.attribute("wsu:Id").value()).value() == data);
    CHECK(
        "#" + std::string{data.attribute("wsu:Id").value()} == element_called(message, "DataReference").attribute("URI").value());
    CHECK_FALSE(data.attribute("Id"));
    CHECK(std::string_view{first_element(data).attribute("Algorithm").value()} == "http://www.w3.org/2001/04/xmlenc#3des-cbc");
    CHECK(text.find("http://www.w3.org/2001/04/xmlenc#rsa-1_5") != std::string::npos);
    CHECK(text.find("<wsse:KeyIdentifier>") != std::string::npos);
    CHECK(text.find("ACME") == std::string::npos);
    CHECK(text.find("oasis") == std::string::npos);
}

TEST_CASE("legacy_2002 decrypts, then verifies what was signed")
{
    const auto message = opened(sealed());
    if (!message) {
        FAIL(message.error().message());
    }
    CHECK(message->signer() == test_leaf());
    CHECK(message->version() == soap_version::draft_2001_12);
    CHECK(message->body().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
    CHECK(message->part<draft_2002::routing_action>().text().value() == "urn:quote");
    const auto proof = message->proof();
    REQUIRE(proof.encrypted.size() == 1);
    CHECK(proof.encrypted.front().name == "body");
    CHECK(proof.encrypted.front().method == draft_2002::tripledes_cbc::uri);
    CHECK(proof.encrypted.front().key_method == legacy::rsa_1_5::uri);
}

TEST_CASE("both names of Triple DES are read")
{
    struct standard_name
        : policy<draft_2002::dialect, lax_layout,
              allow_legacy<legacy::rsa_sha1, legacy::sha1, legacy::rsa_1_5, legacy::tripledes_cbc,
                  legacy::cbc_under_plaintext_signature>,
              x509_token, sign<legacy::rsa_sha1, exclusive_c14n, x509_carried, parts<draft_2002::routing_headers>>,
              encrypt<legacy::tripledes_cbc, legacy::rsa_1_5, parts<body>, x509_ski>> {};
    const auto text =
        secure<standard_name>(routed_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}).value().octets;
    CHECK(text.find("xmlenc#tripledes-cbc") != std::string::npos);
    CHECK(opened(text));
}

TEST_CASE("a tampered copy of the worked message is refused")
{
    const auto text = sealed();
    // Its ciphertext is not signed: that a signature does not hold is told like a decryption that failed.
    CHECK(opened(changed(text, ">urn:quote<", ">urn:evil<")).error().code() == errc::decryption_failed);
    CHECK(opened(changed(text, "<m:id>uuid:1<", "<m:id>uuid:2<")).error().code() == errc::decryption_failed);
    CHECK(opened(changed(text, "urn:firewall", "urn:another!")));
    const auto value = text.rfind("<xenc:CipherValue>") + 18;
    for (const std::size_t at : {std::size_t{0}, std::size_t{20}, std::size_t{40}}) {
        auto copy = text;
        copy[value + at] = copy[value + at] == 'A' ? 'B' : 'A';
        CHECK(opened(copy).error().code() == errc::decryption_failed);
    }
    auto key = text;
    const auto key_value = text.find("<xenc:CipherValue>") + 18;
    key[key_value + 10] = key[key_value + 10] == 'A' ? 'B' : 'A';
    CHECK(opened(key).error().code() == errc::decryption_failed);
    CHECK(opened(changed(text, "xmlenc#3des-cbc", "xmlenc#aes128-cbc")).error().code() == errc::algorithm_refused);
    CHECK(opened(changed(text, "xmlenc#Element", "xmlenc#Contents")).error().code() == errc::malformed_encryption);
    CHECK(opened(changed(text, "<wsse:KeyIdentifier>", "<wsse:KeyIdentifier ValueType=\"wsse:X509v3\">")).error().code()
          == errc::reference_refused);
    const auto begin = text.find("<s:Body>") + 8;
    auto plain = text;
    plain.replace(begin, text.find("</s:Body>") - begin, "<q:quote xmlns:q=\"urn:quote\"><q:symbol>ACME</q:symbol></q:quote>");
    CHECK_FALSE(opened(plain));
    auto beside = text;
    beside.insert(begin, "<q:quote xmlns:q=\"urn:quote\"/>");
    CHECK(opened(beside).error().code() == errc::part_not_encrypted);
    CHECK(verify<legacy_2002>(text, anchors{test_ca()}, decryption{test_leaf_key(), test_leaf()}).error().code()
          == errc::unknown_key);
}

TEST_CASE("a Body of another shape than one element cannot be encrypted in the drafts")
{
    const auto seal = [](std::string_view content) {
        auto text = routed_envelope();
        const auto begin = text.find("<s:Body>") + 8;
        text.replace(begin, text.find("</s:Body>") - begin, content);
        return secure<legacy_2002>(text, signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()});
    };
    CHECK(seal("<a/>"));
    CHECK(seal("\n  <a/>\n "));
    CHECK(seal("").error().code() == errc::not_sealable);
    CHECK(seal("<a/><b/>").error().code() == errc::not_sealable);
    CHECK(seal("text<a/>").error().code() == errc::not_sealable);
}

TEST_CASE("what is encrypted and then signed with the routing headers is covered as ciphertext")
{
    struct encrypted_first : policy<draft_2002::dialect, lax_layout, encrypt<aes256_gcm, rsa_oaep_sha256, parts<body>, x509_ski>,
                                 sign<rsa_sha256, exclusive_c14n, x509_direct, parts<draft_2002::routing_headers>>> {};
    const auto text =
        secure<encrypted_first>(routed_envelope(), signer{test_leaf_key(), test_leaf()}, recipient{other_leaf()}).value().octets;
    const auto message = verify<encrypted_first>(text, anchors{test_ca()}, decryption{other_leaf_key(), other_leaf()});
    if (!message) {
        FAIL(message.error().message());
    }
    CHECK(message->body().first_child()->child("urn:quote", "symbol")->text().value() == "ACME");
    const auto proof = message->proof();
    for (const auto& part : proof.signatures.front().parts) {
        CHECK(part.as_ciphertext == (part.name == "body"));
    }
}

}  // namespace signet::tests
