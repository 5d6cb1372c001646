// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/signed_namespaces.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <array>

using namespace signet;
using namespace signet::tests;

TEST_CASE("an inclusive form signs every prefix in scope, an exclusive one those that are used or listed")
{
    const auto message = parsed("<r xmlns:p='urn:p' xmlns:q='urn:q' xmlns:l='urn:l'><i q:x='1'><e xmlns:o='urn:o'/></i></r>");
    const node apex = element_called(message, "i");
    const node element = element_called(message, "e");
    const auto all = signed_namespaces(element, {});
    CHECK(all.find("p") == "urn:p");
    CHECK(all.find("o") == "urn:o");
    constexpr std::array<std::string_view, 2> listed{"l", "nothing"};
    const auto some = signed_namespaces(element, {apex, false, listed});
    CHECK(some.find("q") == "urn:q");
    CHECK(some.find("l") == "urn:l");
    CHECK_FALSE(some.find("p"));
    CHECK_FALSE(some.find("o"));
    CHECK_FALSE(some.find("nothing"));
    CHECK(some.find("xml"));
}

TEST_CASE("a name signs what its prefix means there, not what it means below, and names above what is signed sign nothing")
{
    const auto message = parsed("<p:r xmlns:p='urn:p' xmlns:q='urn:q'><q:i><e xmlns:q='urn:other'/><q:f xmlns:q='urn:own'/></q:i></p:r>");
    const node apex = element_called(message, "i");
    CHECK_FALSE(signed_namespaces(element_called(message, "e"), {apex, false, {}}).find("q"));
    CHECK_FALSE(signed_namespaces(element_called(message, "e"), {apex, false, {}}).find("p"));
    CHECK(signed_namespaces(element_called(message, "f"), {apex, false, {}}).find("q") == "urn:own");
}
