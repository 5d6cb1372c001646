// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/namespace_context.hpp>

#include "support/catch.hpp"

#include <signet/xml/document.hpp>

using namespace signet;

TEST_CASE("the nearest declaration counts, xml is always bound, the default namespace is none of an expression's")
{
    const auto parsed = document::parse("<a xmlns='urn:d' xmlns:p='urn:far' xmlns:q='urn:q'><b xmlns:p='urn:near'/></a>");
    REQUIRE(parsed);
    const auto found = xpath_namespaces::in_scope(parsed->root().first_child());
    CHECK(found.find("p") == "urn:near");
    CHECK(found.find("q") == "urn:q");
    CHECK(found.find("xml") == xml_namespace);
    CHECK_FALSE(found.find("").has_value());
    CHECK_FALSE(found.find("r").has_value());
    xpath_namespaces own;
    own.declare("p", "urn:1");
    own.declare("p", "urn:2");
    CHECK(own.find("p") == "urn:2");
}
