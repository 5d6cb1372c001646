// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/written_key_reference.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"
#include "support/keys.hpp"
#include "support/messages.hpp"

#include <signet/crypto/botan/issue.hpp>
#include <signet/xml/writer.hpp>

namespace signet::tests {

namespace {

std::string written(key_reference_kind kind)
{
    const named_key with{&test_leaf(), &test_hmac_key()};
    auto message = parsed("<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:w='" + std::string{wsse_namespace} + "'/>");
    written_key_reference::make(kind, with, "X509-1").value().write(message.root(), "w");
    const std::string text = to_text(message);
    const auto from = text.find('>') + 1;
    return text.substr(from, text.rfind("</") - from);
}

std::string in_reference(const std::string& inside)
{
    return "<w:SecurityTokenReference>" + inside + "</w:SecurityTokenReference>";
}

}  // namespace

TEST_CASE("each kind of reference is written as its profile says")
{
    const std::string binary{base64_binary};
    CHECK(written(key_reference_kind::x509_direct)
          == in_reference("<w:Reference URI=\"#X509-1\" ValueType=\"" + std::string{x509v3_token} + "\"/>"));
    CHECK(written(key_reference_kind::x509_thumbprint)
          == in_reference("<w:KeyIdentifier EncodingType=\"" + binary + "\" ValueType=\"" + std::string{thumbprint_sha1} + "\">"
                          + base64_encode(test_leaf().thumbprint_sha1()) + "</w:KeyIdentifier>"));
    CHECK(written(key_reference_kind::x509_ski)
          == in_reference("<w:KeyIdentifier EncodingType=\"" + binary + "\" ValueType=\"" + std::string{x509_subject_key_identifier} + "\">"
                          + base64_encode(*test_leaf().subject_key_identifier()) + "</w:KeyIdentifier>"));
    CHECK(written(key_reference_kind::x509_issuer_serial)
          == in_reference("<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>" + test_leaf().issuer()
                          + "</ds:X509IssuerName><ds:X509SerialNumber>" + test_leaf().serial()
                          + "</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>"));
    CHECK(written(key_reference_kind::x509_data)
          == in_reference("<ds:X509Data><ds:X509Certificate>" + base64_encode(test_leaf().der()) + "</ds:X509Certificate></ds:X509Data>"));
    CHECK(written(key_reference_kind::x509_embedded)
          == in_reference("<w:Embedded><w:BinarySecurityToken EncodingType=\"" + binary + "\" ValueType=\"" + std::string{x509v3_token} + "\">"
                          + base64_encode(test_leaf().der()) + "</w:BinarySecurityToken></w:Embedded>"));
    CHECK(written(key_reference_kind::x509_key_name) == "<ds:KeyName>" + test_leaf().subject() + "</ds:KeyName>");
    CHECK(written(key_reference_kind::key_name) == "<ds:KeyName>" + test_hmac_key().name() + "</ds:KeyName>");
}

TEST_CASE("a certificate that has not what would identify it is refused")
{
    named_key with{&test_ca(), nullptr};
    const bool has = test_ca().subject_key_identifier().has_value();
    CHECK(written_key_reference::make(key_reference_kind::x509_ski, with, "").has_value() == has);
    const shared_key strange{std::string{"a\x01"}, secret{"0123456789abcdef0123456789abcdef"}};
    with.shared = &strange;
    CHECK(written_key_reference::make(key_reference_kind::key_name, with, "").error().code() == errc::unusable_credential);
}

}  // namespace signet::tests
