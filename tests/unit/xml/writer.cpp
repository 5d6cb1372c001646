// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/xml_events.hpp"

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;

namespace {

std::string rewritten(std::string text)
{
    const auto read = document::parse(std::move(text));
    REQUIRE(read);
    return to_text(*read);
}

}  // namespace

TEST_CASE("what is written is what was read, in one form")
{
    CHECK(rewritten("<?xml version='1.0'?>\n<a/>\n") == "<a/>");
    CHECK(rewritten("<a></a>") == "<a/>");
    CHECK(rewritten("<!--x--><a b='c'  d = \"e\" ><f> g </f></a><?h i?>") == "<!--x--><a b=\"c\" d=\"e\"><f> g </f></a><?h i?>");
    CHECK(rewritten("<a><?p?><?q ?></a>") == "<a><?p?><?q?></a>");
    CHECK(rewritten("<a><![CDATA[<&>]]></a>") == "<a><![CDATA[<&>]]></a>");
    CHECK(rewritten("<p:a xmlns:p='urn:1'><b xmlns=''/></p:a>") == "<p:a xmlns:p=\"urn:1\"><b xmlns=\"\"/></p:a>");
}

TEST_CASE("what a parser would change is written as a reference")
{
    CHECK(rewritten("<a>&lt;&gt;&amp;'\"&#13;\r\n\t</a>") == "<a>&lt;&gt;&amp;'\"&#xD;\n\t</a>");
    CHECK(rewritten("<a b='&lt;>&amp;\"&apos;&#13;&#10;&#9; '/>") == "<a b=\"&lt;>&amp;&quot;'&#xD;&#xA;&#x9; \"/>");
    CHECK(rewritten("<a>\xC3\xA9\xF0\x9F\x98\x80</a>") == "<a>\xC3\xA9\xF0\x9F\x98\x80</a>");
}

TEST_CASE("a subtree is written alone")
{
    const auto read = document::parse("<a>x<b><c/>y</b>z<d/></a>");
    REQUIRE(read);
    CHECK(to_text(read->root().child("b")) == "<b><c/>y</b>");
    CHECK(to_text(read->root().child("d")) == "<d/>");
    CHECK(to_text(read->root().first_child()) == "x");
    CHECK(to_text(node{}).empty());
}

TEST_CASE("a CDATA section built by hand may hold anything")
{
    pugi::xml_document tree;
    node root = tree.append_child("a");
    for (const char* text : {"]]>", "a]]>]]>b", "a\rb", "]]", ""}) {
        root.append_child(pugi::node_cdata).set_value(text);
        const auto again = document::parse(to_text(tree));
        REQUIRE(again);
        std::string all;
        for (const node child : again->root().children()) {
            all += child.value();
        }
        CHECK(all == text);
        root.remove_children();
    }
}

TEST_CASE("comments and instructions built by hand are well-formed whatever they hold")
{
    pugi::xml_document tree;
    node root = tree.append_child("a");
    for (const char* text : {"--", "a--b---", "-", "x-", ""}) {
        root.append_child(pugi::node_comment).set_value(text);
    }
    for (const char* text : {"?>", "a?>b?", "?", "?\?>", ""}) {
        node instruction = root.append_child(pugi::node_pi);
        instruction.set_name("p");
        instruction.set_value(text);
    }
    const auto again = document::parse(to_text(tree));
    REQUIRE(again);
    CHECK(std::distance(again->root().begin(), again->root().end()) == 10);
    CHECK(again->root().first_child().value() == std::string{"- - "});
}

TEST_CASE("a long document reaches its sink in pieces")
{
    std::string text = "<a>";
    for (int i = 0; i < 20000; ++i) {
        text += "<b c=\"d\">e</b>";
    }
    text += "</a>";
    const auto read = document::parse(text);
    REQUIRE(read);
    std::string all;
    std::size_t pieces = 0;
    write(read->tree(), [&](std::string_view piece) {
        all += piece;
        ++pieces;
    });
    CHECK(all == text);
    CHECK(pieces > 5);
    CHECK(pieces < 100);
}

TEST_CASE("depth costs no stack")
{
    limits bounds;
    bounds.depth = 1U << 20;
    std::string text;
    for (int i = 0; i < 100000; ++i) {
        text += "<a>";
    }
    for (int i = 0; i < 100000; ++i) {
        text += "</a>";
    }
    const auto read = document::parse(text, bounds);
    REQUIRE(read);
    CHECK(to_text(*read).size() == text.size() - 3);
}
