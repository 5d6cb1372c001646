// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/direct_reference.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a direct reference is written and read")
{
    auto message = parsed("<w:SecurityTokenReference xmlns:w='" + std::string{wsse_namespace} + "'/>");
    direct_reference{"#t1", x509v3_token}.write(message.root(), "w");
    const node child = first_element(message.root());
    CHECK(direct_reference::matches(child));
    const auto found = direct_reference::read(child);
    CHECK(found->uri == "#t1");
    CHECK(found->value_type == x509v3_token);
}

TEST_CASE("a direct reference may leave its ValueType out, and not its URI")
{
    const auto without_type = parsed("<w:Reference URI='#a' xmlns:w='" + std::string{wsse_namespace} + "'/>");
    CHECK(direct_reference::read(without_type.root())->value_type.empty());
    const auto without_uri = parsed("<w:Reference xmlns:w='" + std::string{wsse_namespace} + "'/>");
    CHECK(direct_reference::read(without_uri.root()).error().code() == errc::reference_refused);
    const auto foreign = parsed("<Reference URI='#a'/>");
    CHECK_FALSE(direct_reference::matches(foreign.root()));
}

}  // namespace signet::tests
