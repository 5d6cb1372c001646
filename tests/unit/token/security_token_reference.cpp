// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/security_token_reference.hpp>

#include <signet/token/direct_reference.hpp>
#include <signet/token/key_identifier.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using token_reference = security_token_reference<direct_reference, key_identifier<thumbprint_identifier>>;

document around(const std::string& inside)
{
    return parsed("<w:SecurityTokenReference xmlns:w='" + std::string{wsse_namespace} + "'>" + inside + "</w:SecurityTokenReference>");
}

error refusal(const std::string& inside)
{
    const auto message = around(inside);
    return token_reference::read(message.root()).error();
}

}  // namespace

TEST_CASE("a reference is read in the forms that the caller admits")
{
    const auto direct = around("<w:Reference URI='#a'/>");
    CHECK(token_reference::matches(direct.root()));
    CHECK(std::get<direct_reference>(token_reference::read(direct.root())->refers).uri == "#a");
    const auto thumbprint = around("<w:KeyIdentifier ValueType='" + std::string{thumbprint_sha1} + "'>AQI=</w:KeyIdentifier>");
    CHECK(std::get<key_identifier<thumbprint_identifier>>(token_reference::read(thumbprint.root())->refers).value == octets{1, 2});
}

TEST_CASE("another kind of reference, none and two are refused")
{
    CHECK(refusal("").code() == errc::malformed_security_header);
    CHECK(refusal("<w:Reference URI='#a'/><w:Reference URI='#b'/>").code() == errc::malformed_security_header);
    CHECK(refusal("text<w:Reference URI='#a'/>").code() == errc::malformed_security_header);
    CHECK(refusal("<w:Embedded/>").code() == errc::reference_refused);
    CHECK(refusal("<Reference URI='#a'/>").code() == errc::reference_refused);
    CHECK(refusal("<w:Reference/>").code() == errc::reference_refused);
    const auto ski = refusal("<w:KeyIdentifier ValueType='urn:other'>AQI=</w:KeyIdentifier>");
    CHECK(ski.code() == errc::reference_refused);
    CHECK(ski.sentence() == "it refers by w:KeyIdentifier of ValueType urn:other, which is not admitted");
}

}  // namespace signet::tests
