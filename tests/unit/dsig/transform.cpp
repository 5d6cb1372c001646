// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/transform.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("octets that a transform of nodes is given are parsed, by the same strict reader and limits")
{
    const auto nodes = as_nodes(std::string{"<a><b/></a>"}, {});
    REQUIRE(nodes);
    REQUIRE(nodes->parsed);
    CHECK(nodes->apex == nodes->parsed->tree());
    CHECK(as_nodes(std::string{"<!DOCTYPE a><a/>"}, {}).error().code() == errc::doctype_refused);
    CHECK(as_nodes(std::string{"no xml"}, {}).error().code() == errc::malformed_xml);
    limits few;
    few.depth = 1;
    CHECK(as_nodes(std::string{"<a><b/></a>"}, few).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
