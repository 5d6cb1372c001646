// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/draft_2002/key_identifier.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<draft_2002::key_identifier> read_identifier(std::string_view attributes, std::string_view inside)
{
    const auto message = parsed("<w:KeyIdentifier xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\" "
                                + std::string{attributes} + ">" + std::string{inside} + "</w:KeyIdentifier>");
    CHECK(draft_2002::key_identifier::matches(message.root()));
    return draft_2002::key_identifier::read(message.root());
}

}  // namespace

TEST_CASE("a key identifier of the drafts is base64 without a ValueType")
{
    CHECK(read_identifier("", " AQID\n ")->value == octets{1, 2, 3});
    CHECK(read_identifier("EncodingType=\"w:Base64Binary\"", "AQID")->value == octets{1, 2, 3});
    CHECK(read_identifier("EncodingType=\"w:HexBinary\"", "010203").error().code() == errc::malformed_security_header);
    CHECK(read_identifier("EncodingType=\"Base64Binary\"", "AQID").error().code() == errc::malformed_security_header);
    CHECK(read_identifier("ValueType=\"w:X509v3\"", "AQID").error().code() == errc::reference_refused);
    CHECK(read_identifier("", "").error().code() == errc::malformed_value);
    CHECK(read_identifier("", "!").error().code() == errc::malformed_value);
    const auto modern = parsed(
        "<KeyIdentifier "
        "xmlns=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\">AQID</KeyIdentifier>");
    CHECK_FALSE(draft_2002::key_identifier::matches(modern.root()));
}

TEST_CASE("what a key identifier of the drafts writes, it reads")
{
    auto message = parsed("<w:SecurityTokenReference xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\"/>");
    draft_2002::key_identifier{{octets{4, 5}}}.write(message.root(), "w");
    const node written = first_element(message.root());
    CHECK_FALSE(written.first_attribute());
    CHECK(draft_2002::key_identifier::read(written)->value == octets{4, 5});
}

}  // namespace signet::tests
