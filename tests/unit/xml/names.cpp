// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/names.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("a written name is divided at its first colon")
{
    CHECK(split("wsu:Id") == qualified_name{"wsu", "Id"});
    CHECK(split("Id") == qualified_name{"", "Id"});
    CHECK(split("a:b:c") == qualified_name{"a", "b:c"});
    CHECK(split(":a") == qualified_name{"", "a"});
    CHECK(split("") == qualified_name{"", ""});
}

TEST_CASE("elements and attributes have a prefix and a local name")
{
    pugi::xml_document tree;
    node element = tree.append_child("soap:Body");
    pugi::xml_attribute attribute = element.append_attribute("wsu:Id");
    CHECK(local_name(element) == "Body");
    CHECK(prefix_of(element) == "soap");
    CHECK(local_name(attribute) == "Id");
    CHECK(prefix_of(attribute) == "wsu");
    CHECK(local_name(element.append_child("a")) == "a");
    CHECK(prefix_of(element.child("a")).empty());
    CHECK(local_name(node{}).empty());
}

TEST_CASE("a namespace declaration is told from other attributes by its name")
{
    CHECK(declares_namespace("xmlns"));
    CHECK(declares_namespace("xmlns:a"));
    CHECK_FALSE(declares_namespace("xmlnsa"));
    CHECK_FALSE(declares_namespace("xml:a"));
    CHECK_FALSE(declares_namespace("axmlns"));
    CHECK_FALSE(declares_namespace("xmln"));
    CHECK(declared_prefix("xmlns:soap") == "soap");
    CHECK(declared_prefix("xmlns").empty());
}
