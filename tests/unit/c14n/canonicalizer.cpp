// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/canonicalizer.hpp>

#include "support/canonical.hpp"
#include "support/catch.hpp"

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>

#include <string>
#include <string_view>
#include <vector>

TEST_CASE("a walk gives its sink chunks of some KB and the rest at the end")
{
    const std::string text = "<a>" + [] {
        std::string items;
        for (int i = 0; i < 2000; ++i) {
            items += "<item>1</item>";
        }
        return items;
    }() + "</a>";
    const auto tree = signet::tests::tree_of(text.c_str());
    std::vector<std::string> chunks;
    auto sink = [&chunks](std::string_view chunk) { chunks.emplace_back(chunk); };
    const signet::c14n_options options;
    signet::canonicalizer<signet::exclusive_c14n, decltype(sink)> walk{sink, options};
    REQUIRE(walk.element(tree->document_element()));
    CHECK(chunks.size() > 1);
    CHECK(chunks.size() < 20);
    std::string joined;
    for (const std::string& chunk : chunks) {
        joined += chunk;
    }
    CHECK(joined == text);
}

TEST_CASE("line ends in comments and instructions are line feeds, whoever wrote them into the tree")
{
    pugi::xml_document tree;
    signet::node a = tree.append_child("a");
    a.append_child(pugi::node_pi).set_name("pi");
    a.first_child().set_value("1\r\n2\r3\r");
    a.append_child(pugi::node_comment).set_value("1\r\n2\r3\r");
    CHECK(signet::tests::canonical<signet::exclusive_c14n_with_comments>(a) == "<a><?pi 1\n2\n3\n?><!--1\n2\n3\n--></a>");
}

TEST_CASE("text nodes side by side are one text")
{
    pugi::xml_document tree;
    signet::node a = tree.append_child("a");
    a.append_child(pugi::node_pcdata).set_value("x]]");
    a.append_child(pugi::node_cdata).set_value(">&");
    a.append_child(pugi::node_pcdata).set_value("");
    CHECK(signet::tests::canonical<signet::canonical_xml_1_0>(a) == "<a>x]]&gt;&amp;</a>");
}

TEST_CASE("what the tree holds beyond the data model of XPath is not rendered")
{
    pugi::xml_document tree;
    tree.load_string("<?xml version=\"1.0\"?><!DOCTYPE a><a/>", pugi::parse_full);
    CHECK(signet::tests::canonical<signet::canonical_xml_1_0>(tree) == "<a></a>");
}
