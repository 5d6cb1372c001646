// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/security_token_reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<direct_token_reference> read(const std::string& inside)
{
    const auto message = parsed(
        "<w:SecurityTokenReference xmlns:w='" + std::string{wsse_namespace} + "'>" + inside + "</w:SecurityTokenReference>");
    const auto found = direct_token_reference::read(message.root());
    return found
               ? result<direct_token_reference>{direct_token_reference{found->uri, found->value_type.empty() ? "" : x509v3_token}}
               : found;
}

}  // namespace

TEST_CASE("a direct reference is written and read")
{
    auto message =
        parsed("<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:w='" + std::string{wsse_namespace} + "'/>");
    direct_token_reference{"#t1", x509v3_token}.write(message.root(), "w");
    const node child = first_element(message.root());
    CHECK(direct_token_reference::matches(child));
    const auto found = direct_token_reference::read(child);
    CHECK(found->uri == "#t1");
    CHECK(found->value_type == x509v3_token);
    CHECK(read("<w:Reference URI='#a'/>")->value_type.empty());
}

TEST_CASE("another kind of reference, none and two are refused")
{
    CHECK(read("").error().code() == errc::malformed_security_header);
    CHECK(read("<w:Reference URI='#a'/><w:Reference URI='#b'/>").error().code() == errc::malformed_security_header);
    CHECK(read("text<w:Reference URI='#a'/>").error().code() == errc::malformed_security_header);
    CHECK(read("<w:KeyIdentifier>AAAA</w:KeyIdentifier>").error().code() == errc::reference_refused);
    CHECK(read("<w:Embedded/>").error().code() == errc::reference_refused);
    CHECK(read("<Reference URI='#a'/>").error().code() == errc::reference_refused);
    CHECK(read("<w:Reference/>").error().code() == errc::reference_refused);
}

}  // namespace signet::tests
