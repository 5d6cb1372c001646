// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/namespaces.hpp>

#include "support/catch.hpp"

#include <iterator>
#include <string>

using namespace signet;

namespace {

struct namespaces_tree {
    explicit namespaces_tree(const char* text)
    {
        const auto loaded = parsed.load_string(text);
        REQUIRE(loaded);
    }
    pugi::xml_document parsed;
};

}  // namespace

TEST_CASE("a prefix means the nearest declaration upwards")
{
    const namespaces_tree t{"<a xmlns='urn:1' xmlns:p='urn:2'><b xmlns:p='urn:3'><c/></b><d xmlns=''/></a>"};
    const node a = t.parsed.child("a");
    const node c = a.child("b").child("c");
    CHECK(lookup_namespace(a, "p") == "urn:2");
    CHECK(lookup_namespace(c, "p") == "urn:3");
    CHECK(lookup_namespace(c, "") == "urn:1");
    CHECK(lookup_namespace(a.child("d"), "") == "");
    CHECK(lookup_namespace(c, "q") == std::nullopt);
    CHECK(lookup_namespace(c, "xml") == xml_namespace);
    CHECK(lookup_namespace(c, "xmlns") == xmlns_namespace);
    CHECK(lookup_namespace(t.parsed, "") == "");
}

TEST_CASE("an element has the namespace of its prefix or the default one")
{
    const namespaces_tree t{"<a xmlns='urn:1' xmlns:p='urn:2'><p:b/><c xmlns=''/></a>"};
    const node a = t.parsed.child("a");
    CHECK(namespace_uri(a) == "urn:1");
    CHECK(namespace_uri(a.child("p:b")) == "urn:2");
    CHECK(namespace_uri(a.child("c")) == "");
    CHECK(is_element(a.child("p:b"), "urn:2", "b"));
    CHECK_FALSE(is_element(a.child("p:b"), "urn:1", "b"));
    CHECK_FALSE(is_element(a.child("p:b"), "urn:2", "p:b"));
    CHECK_FALSE(is_element(t.parsed, "", ""));
    CHECK_FALSE(is_element(node{}, "", ""));
}

TEST_CASE("an attribute is found by namespace and local name")
{
    const namespaces_tree t{"<a xmlns='urn:1' xmlns:p='urn:1' xmlns:q='urn:2' x='none' p:x='one' q:x='two' xml:lang='en'/>"};
    const node a = t.parsed.child("a");
    CHECK(find_attribute(a, "", "x").value() == std::string{"none"});
    CHECK(find_attribute(a, "urn:1", "x").value() == std::string{"one"});
    CHECK(find_attribute(a, "urn:2", "x").value() == std::string{"two"});
    CHECK(find_attribute(a, xml_namespace, "lang").value() == std::string{"en"});
    CHECK_FALSE(find_attribute(a, "urn:3", "x"));
    CHECK_FALSE(find_attribute(a, "", "y"));
    CHECK_FALSE(find_attribute(a, "", "xmlns"));
    CHECK_FALSE(find_attribute(a, xmlns_namespace, "p"));
}

TEST_CASE("children are stepped through element by element")
{
    const namespaces_tree t{"<a>text<!-- --><p:b xmlns:p='urn:1'/>text<c/><p:b xmlns:p='urn:2'/><x:b xmlns:x='urn:1'/></a>"};
    const node a = t.parsed.child("a");
    CHECK(first_element(a) == a.child("p:b"));
    CHECK(next_element(first_element(a)) == a.child("c"));
    CHECK(first_element(a, "urn:1", "b") == a.child("p:b"));
    CHECK(next_element(first_element(a, "urn:1", "b"), "urn:1", "b") == a.child("x:b"));
    CHECK_FALSE(next_element(a.child("x:b")));
    CHECK_FALSE(first_element(a, "urn:3", "b"));
    CHECK_FALSE(first_element(a.child("c")));
}

TEST_CASE("a prefix is reused, declared, or replaced by a free one")
{
    SECTION("the preferred prefix means the namespace already")
    {
        const namespaces_tree t{"<a xmlns:p='urn:1' xmlns:q='urn:1'><b/></a>"};
        CHECK(ensure_prefix(t.parsed.child("a").child("b"), "urn:1", "q") == "q");
        CHECK_FALSE(t.parsed.child("a").child("b").first_attribute());
    }
    SECTION("another prefix means it")
    {
        const namespaces_tree t{"<a xmlns:p='urn:1'><b xmlns='urn:1'/></a>"};
        CHECK(ensure_prefix(t.parsed.child("a").child("b"), "urn:1", "q") == "p");
    }
    SECTION("a prefix that is hidden on the way is no use")
    {
        const namespaces_tree t{"<a xmlns:p='urn:1'><b xmlns:p='urn:2'/></a>"};
        const node b = t.parsed.child("a").child("b");
        CHECK(ensure_prefix(b, "urn:1", "q") == "q");
        CHECK(b.attribute("xmlns:q").value() == std::string{"urn:1"});
    }
    SECTION("the preferred prefix means something else")
    {
        const namespaces_tree t{"<a xmlns:p='urn:2' xmlns:p1='urn:3'><b/></a>"};
        const node b = t.parsed.child("a").child("b");
        CHECK(ensure_prefix(b, "urn:1", "p") == "p2");
        CHECK(lookup_namespace(b, "p") == "urn:2");
        CHECK(lookup_namespace(b, "p2") == "urn:1");
    }
    SECTION("nothing is preferred")
    {
        const namespaces_tree t{"<a/>"};
        CHECK(ensure_prefix(t.parsed.child("a"), "urn:1", "") == "ns");
    }
    SECTION("the namespace of xml has its own prefix")
    {
        const namespaces_tree t{"<a/>"};
        CHECK(ensure_prefix(t.parsed.child("a"), xml_namespace, "p") == "xml");
        CHECK(ensure_prefix(t.parsed.child("a"), "urn:1", "xml") == "xml1");
    }
}

TEST_CASE("declaring a namespace again replaces the declaration")
{
    const namespaces_tree t{"<a xmlns='urn:1'/>"};
    const node a = t.parsed.child("a");
    declare_namespace(a, "", "urn:2");
    declare_namespace(a, "p", "urn:3");
    CHECK(namespace_uri(a) == "urn:2");
    CHECK(lookup_namespace(a, "p") == "urn:3");
    CHECK(std::distance(a.attributes_begin(), a.attributes_end()) == 2);
}
