// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/element_identifier.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("an element keeps the identifier it has, or gets a new one that finds it")
{
    repeatable_random random;
    auto message = parsed("<r xmlns:u='" + std::string{wsu_namespace} + "'><a u:Id='own'/><b/></r>");
    CHECK(identify(element_called(message, "a"), "id-", message, random.source()).value() == "own");
    const auto made = identify(element_called(message, "b"), "id-", message, random.source());
    REQUIRE(made);
    CHECK(made->size() == 3 + 32);
    CHECK(made->substr(0, 3) == "id-");
    CHECK(message.ids().find(*made).value() == element_called(message, "b"));
    CHECK(identify(element_called(message, "b"), "id-", message, random.source()).value() == *made);
    CHECK(element_called(message, "b").attribute("u:Id"));
}

TEST_CASE("an identifier that another element has too is not used")
{
    repeatable_random random;
    auto message = parsed("<r xmlns:u='" + std::string{wsu_namespace} + "'><a u:Id='x'/><b Id='x'/></r>");
    CHECK(identify(element_called(message, "a"), "id-", message, random.source()).error().code() == errc::not_sealable);
}

}  // namespace signet::tests
