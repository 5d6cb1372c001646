// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/data_model.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>

using namespace signet;
using tests::xpath_bench;

namespace {

std::string table(const xpath_data_model& model)
{
    const char* const kinds[] = {"root", "element", "namespace", "attribute", "text", "comment", "pi"};
    std::string text;
    for (xpath_node at = 0; at < model.size(); ++at) {
        text.append(kinds[static_cast<std::size_t>(model.kind(at))]).append(":").append(model.qualified_name(at)).append(" ");
    }
    return text;
}

}  // namespace

TEST_CASE("the table is in document order: element, namespaces by prefix, attributes, children")
{
    const xpath_bench bench{"<!--c--><a y='1' xmlns:p='urn:p' x='2' xmlns='urn:d'>t<![CDATA[u]]><p:b xmlns='' p:x=''/><?pi d?><![CDATA[]]></a>"};
    const auto& model = bench.model();
    CHECK(table(model) == "root: comment: element:a namespace: namespace:p namespace:xml attribute:y attribute:x text: "
                          "element:p:b namespace:p namespace:xml attribute:p:x pi:pi ");
    const xpath_node a = model.document_element();
    CHECK(model.end(a) == model.size());
    CHECK(model.namespace_uri(a) == "urn:d");
    CHECK(model.bound_uri(model.find_namespace(a, "")) == "urn:d");
    CHECK(model.find_namespace(model.children(a) + 1, "") == xpath_data_model::none);
    CHECK(model.string_value(model.children(a)) == "tu");
    CHECK(model.string_value(xpath_data_model::root) == "tu");
    CHECK(model.previous(model.children(a) + 1) == model.children(a));
    CHECK(model.parent(model.attributes(a)) == a);
}

TEST_CASE("nodes of the tree are found again")
{
    const xpath_bench bench{"<a>t<![CDATA[u]]><b><c/></b><!--d--></a>"};
    const auto& model = bench.model();
    const node a = bench.parsed().root();
    CHECK(model.find(bench.parsed().tree()) == xpath_data_model::root);
    CHECK(model.find(a) == model.document_element());
    CHECK(model.tree_node(*model.find(a.child("b").first_child())) == a.child("b").first_child());
    CHECK(model.kind(*model.find(a.first_child().next_sibling())) == xpath_kind::text);
    CHECK(model.kind(*model.find(a.last_child())) == xpath_kind::comment);
    const xpath_bench other{"<a/>"};
    CHECK_FALSE(model.find(other.parsed().root()).has_value());
}

TEST_CASE("a model outlives the place of its document, and has no more nodes than the limit allows")
{
    auto parsed = document::parse("<a xmlns:p='urn:p'><b/><b/></a>");
    REQUIRE(parsed);
    const auto model = xpath_data_model::build(*parsed);
    REQUIRE(model);
    CHECK(model->size() == 10);
    const document moved = *std::move(parsed);
    CHECK(model->find(moved.root()) == model->document_element());
    limits few;
    few.xpath_nodes = 10;
    CHECK(xpath_data_model::build(moved, few).has_value());
    few.xpath_nodes = 9;
    const auto refused = xpath_data_model::build(moved, few);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::limit_exceeded);
}

TEST_CASE("a prefix that was never declared is refused")
{
    auto parsed = document::parse("<a/>");
    REQUIRE(parsed);
    parsed->root().append_child("p:b");
    const auto refused = xpath_data_model::build(*parsed);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::malformed_namespaces);
}

TEST_CASE("many elements in a row and a thousand inside each other are no trouble")
{
    std::string text = "<r>";
    for (int i = 0; i < 200000; ++i) {
        text += "<e/>";
    }
    CHECK(xpath_bench{text + "</r>"}("count(//e)") == "200000");
    text.clear();
    for (int i = 0; i < 990; ++i) {
        text += "<e>";
    }
    std::string end;
    for (int i = 0; i < 990; ++i) {
        end += "</e>";
    }
    CHECK(xpath_bench{text + end}("count(//e[not(e)]/ancestor::e)") == "989");
}
