// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/canonicalize_node_set.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/canonical_xml_1_1.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/c14n/canonicalize.hpp>
#include <signet/xml/document.hpp>

#include <string>
#include <string_view>

using namespace signet;

namespace {

template <class Method>
std::string octets_of(const node_set& nodes, const c14n_options& options = {})
{
    std::string text;
    const auto done = canonicalize<Method>(nodes, [&text](std::string_view chunk) { text += chunk; }, options);
    return done ? text : "refused: " + done.error().message();
}

}  // namespace

TEST_CASE("a set that is the whole document has the document's canonical form")
{
    const auto parsed = document::parse("<?pi a?><!--c--><a xmlns='urn:a' y='1' x='&quot;'><b:b xmlns:b='urn:b'/>t<![CDATA[<]]><!--i--></a><?after?>");
    REQUIRE(parsed);
    const auto model = xpath_data_model::build(*parsed);
    REQUIRE(model);
    std::string whole;
    REQUIRE(canonicalize<canonical_xml_1_0_with_comments>(parsed->tree(), [&](std::string_view chunk) { whole += chunk; }));
    CHECK(octets_of<canonical_xml_1_0_with_comments>(node_set::whole(*model)) == whole);
    CHECK(octets_of<canonical_xml_1_0>(node_set{*model}) == "");
    CHECK(octets_of<exclusive_c14n>(node_set::subtree(*model, *model->find(parsed->root().first_child()))) == "<b:b xmlns:b=\"urn:b\"></b:b>");
}
