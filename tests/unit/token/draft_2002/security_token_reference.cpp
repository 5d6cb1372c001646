// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/draft_2002/security_token_reference.hpp>

#include <signet/token/draft_2002/direct_reference.hpp>
#include <signet/token/draft_2002/key_identifier.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

using either = draft_2002::security_token_reference<draft_2002::direct_reference, draft_2002::key_identifier>;

result<either> read_either(std::string_view inside)
{
    const auto message = parsed("<w:SecurityTokenReference xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\">"
                                + std::string{inside} + "</w:SecurityTokenReference>");
    CHECK(either::matches(message.root()));
    return either::read(message.root());
}

}  // namespace

TEST_CASE("a token reference of the drafts holds one of the admitted forms, in their namespaces")
{
    CHECK(std::get<draft_2002::direct_reference>(read_either("<w:Reference URI=\"#a\"/>")->refers).uri == "#a");
    CHECK(std::get<draft_2002::key_identifier>(read_either("<w:KeyIdentifier>AQID</w:KeyIdentifier>")->refers).value == octets{1, 2, 3});
    CHECK(read_either("<w:Embedded/>").error().code() == errc::reference_refused);
    CHECK(read_either("<Reference URI=\"#a\"/>").error().code() == errc::reference_refused);
    CHECK(read_either("").error().code() == errc::malformed_security_header);
    CHECK(read_either("<w:Reference URI=\"#a\"/><w:Reference URI=\"#b\"/>").error().code() == errc::malformed_security_header);
    const auto modern = parsed(
        "<SecurityTokenReference xmlns=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\"/>");
    CHECK_FALSE(either::matches(modern.root()));
}

}  // namespace signet::tests
