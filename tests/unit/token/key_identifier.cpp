// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/key_identifier.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

document identifier(const std::string& attributes, const std::string& text)
{
    return parsed("<w:KeyIdentifier " + attributes + " xmlns:w='" + std::string{wsse_namespace} + "'>" + text + "</w:KeyIdentifier>");
}

const std::string ski_type = "ValueType='" + std::string{x509_subject_key_identifier} + "'";

}  // namespace

TEST_CASE("a key identifier is written and read, each kind by its own ValueType")
{
    auto message = parsed("<w:SecurityTokenReference xmlns:w='" + std::string{wsse_namespace} + "'/>");
    key_identifier<thumbprint_identifier>{{0xAB, 0xCD}}.write(message.root(), "w");
    const node child = first_element(message.root());
    CHECK(key_identifier<thumbprint_identifier>::matches(child));
    CHECK_FALSE(key_identifier<subject_key_identifier>::matches(child));
    CHECK(key_identifier<thumbprint_identifier>::read(child)->value == octets{0xAB, 0xCD});
}

TEST_CASE("EncodingType may be left out, and another one is refused")
{
    const auto without = identifier(ski_type, " AQ\n ID ");
    CHECK(key_identifier<subject_key_identifier>::read(without.root())->value == octets{1, 2, 3});
    const auto hexadecimal = identifier(ski_type + " EncodingType='urn:hex'", "0102");
    CHECK(key_identifier<subject_key_identifier>::read(hexadecimal.root()).error().code() == errc::malformed_security_header);
}

TEST_CASE("a key identifier that is empty, no base64 or no plain text is refused")
{
    for (const char* const text : {"", " ", "A", "AQ=", "AQID!", "AQ<!-- c -->ID", "<x/>"}) {
        const auto bad = identifier(ski_type, text);
        INFO(text);
        CHECK(key_identifier<subject_key_identifier>::read(bad.root()).error().code() == errc::malformed_value);
    }
}

}  // namespace signet::tests
