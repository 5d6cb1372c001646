// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/builder.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

using namespace signet;

TEST_CASE("elements are added where they are wanted")
{
    pugi::xml_document tree;
    node root = append_element(tree, "", "root");
    node middle = append_element(root, "p", "middle");
    node last = append_element(root, "p", "last");
    node first = prepend_element(root, "p", "first");
    node before = insert_element_before(middle, "", "before");
    node after = insert_element_after(middle, "", "after");
    CHECK(std::string_view{root.name()} == "root");
    CHECK(std::string_view{first.name()} == "p:first");
    CHECK(root.first_child() == first);
    CHECK(first.next_sibling() == before);
    CHECK(before.next_sibling() == middle);
    CHECK(middle.next_sibling() == after);
    CHECK(after.next_sibling() == last);
}

TEST_CASE("an element of a namespace declares it only when it must")
{
    pugi::xml_document tree;
    node root = append_element(tree, "urn:1", "a", "root");
    CHECK(std::string_view{root.name()} == "a:root");
    CHECK(namespace_uri(root) == "urn:1");
    const node same = append_element(root, "urn:1", "b", "child");
    CHECK(std::string_view{same.name()} == "a:child");
    CHECK_FALSE(same.first_attribute());
    const node other = prepend_element(root, "urn:2", "a", "child");
    CHECK(std::string_view{other.name()} == "a1:child");
    CHECK(namespace_uri(other) == "urn:2");
    CHECK(root.first_child() == other);
}

TEST_CASE("text becomes the only child")
{
    pugi::xml_document tree;
    node root = append_element(tree, "", "root");
    append_element(root, "", "gone");
    set_text(root, "a < b");
    CHECK(root.first_child().type() == pugi::node_pcdata);
    CHECK(root.first_child().value() == std::string{"a < b"});
    CHECK(root.first_child() == root.last_child());
    set_text(root, "");
    CHECK_FALSE(root.first_child());
}

TEST_CASE("text is never cut at an octet that XML cannot hold")
{
    pugi::xml_document tree;
    node root = append_element(tree, "", "root");
    set_text(root, std::string_view{"zoe\0admin", 9});
    CHECK(root.first_child().value()
          == std::string{"zoe\xEF\xBF\xBD"
                         "admin"});
    set_attribute(root, "a", std::string_view{"x\x01y", 3});
    CHECK(root.attribute("a").value() == std::string{"x\xEF\xBF\xBDy"});
}

TEST_CASE("an attribute is added once and replaced then")
{
    pugi::xml_document tree;
    node root = append_element(tree, "", "root");
    set_attribute(root, "wsu:Id", "a");
    set_attribute(root, "wsu:Id", "b");
    CHECK(root.first_attribute() == root.last_attribute());
    CHECK(root.first_attribute().value() == std::string{"b"});
    CHECK(written_name("", "a") == "a");
    CHECK(written_name("p", "a") == "p:a");
}
