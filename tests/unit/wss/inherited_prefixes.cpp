// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/inherited_prefixes.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("the prefixes that values may use are those of the application above")
{
    const auto message = parsed(
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns:z='urn:z' xmlns:a='urn:a' xmlns='urn:d' xmlns:w='"
        + std::string{wsse_namespace}
        + "'><s:Body xmlns:own='urn:own' xmlns:a='urn:other'><b xmlns:z='urn:nearer'><c/></b></s:Body></s:Envelope>");
    CHECK(inherited_prefixes(element_called(message, "Body")) == std::vector<std::string_view>{"#default", "z"});
    CHECK(inherited_prefixes(element_called(message, "c")) == std::vector<std::string_view>{"#default", "a", "own", "z"});
    CHECK(inherited_prefixes(message.root()).empty());
    const auto undeclared = parsed("<a xmlns='urn:a'><b xmlns=''><c/></b></a>");
    CHECK(inherited_prefixes(element_called(undeclared, "c")).empty());
}

}  // namespace signet::tests
