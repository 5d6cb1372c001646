// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/draft_2002/direct_reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a direct reference of the drafts has a URI and nothing else")
{
    for (const std::string uri :
        {"http://schemas.xmlsoap.org/ws/2002/07/secext", "http://schemas.xmlsoap.org/ws/2002/04/secext"}) {
        const auto message = parsed("<w:Reference xmlns:w=\"" + uri + "\" URI=\"#X509Token\"/>");
        REQUIRE(draft_2002::direct_reference::matches(message.root()));
        CHECK(draft_2002::direct_reference::read(message.root())->uri == "#X509Token");
    }
    const auto typed =
        parsed("<w:Reference xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\" URI=\"#a\" ValueType=\"w:X509v3\"/>");
    CHECK(draft_2002::direct_reference::read(typed.root()).error().code() == errc::reference_refused);
    const auto empty = parsed("<w:Reference xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\"/>");
    CHECK(draft_2002::direct_reference::read(empty.root()).error().code() == errc::reference_refused);
    const auto modern = parsed(
        "<Reference xmlns=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\" URI=\"#a\"/>");
    CHECK_FALSE(draft_2002::direct_reference::matches(modern.root()));
}

TEST_CASE("what a direct reference of the drafts writes, it reads")
{
    auto message = parsed("<w:SecurityTokenReference xmlns:w=\"http://schemas.xmlsoap.org/ws/2002/07/secext\"/>");
    draft_2002::direct_reference{"#token"}.write(message.root(), "w");
    const node written = first_element(message.root());
    CHECK(std::string_view{written.name()} == "w:Reference");
    CHECK_FALSE(written.attribute("ValueType"));
    CHECK(draft_2002::direct_reference::read(written)->uri == "#token");
}

}  // namespace signet::tests
