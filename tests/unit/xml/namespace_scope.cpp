// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/namespace_scope.hpp>

#include "support/catch.hpp"

#include <cstddef>
#include <string>
#include <vector>

using namespace signet;

TEST_CASE("an inner declaration hides an outer one until its element ends")
{
    namespace_scope scope;
    scope.declare("p", "urn:1");
    const std::size_t outer = scope.size();
    const auto one = scope.resolve("p");
    scope.declare("p", "urn:2");
    CHECK(scope.uri("p") == "urn:2");
    CHECK(scope.resolve("p") != one);
    scope.leave(outer);
    CHECK(scope.uri("p") == "urn:1");
    CHECK(scope.resolve("p") == one);
    scope.leave(0);
    CHECK(scope.resolve("p") == std::nullopt);
    CHECK(scope.uri("p").empty());
}

TEST_CASE("some prefixes mean something everywhere")
{
    namespace_scope scope;
    CHECK(scope.resolve("") == namespace_scope::none);
    CHECK(scope.resolve("xml") == namespace_scope::xml);
    CHECK(scope.resolve("xmlns") == namespace_scope::xmlns);
    CHECK(scope.uri("xml") == xml_namespace);
    scope.declare("xml", xml_namespace);
    CHECK(scope.resolve("xml") == namespace_scope::xml);
    scope.declare("", "urn:1");
    CHECK(scope.resolve("") != namespace_scope::none);
    scope.declare("", "");
    CHECK(scope.resolve("") == namespace_scope::none);
}

TEST_CASE("equal namespaces have equal numbers, however many are in scope")
{
    namespace_scope scope;
    std::vector<std::string> prefixes;
    std::vector<std::string> uris;
    for (int i = 0; i < 200; ++i) {
        prefixes.push_back("p" + std::to_string(i));
        uris.push_back("urn:" + std::to_string(i % 50));
    }
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        scope.declare(prefixes[i], uris[i]);
    }
    for (std::size_t i = 0; i < prefixes.size(); ++i) {
        REQUIRE(scope.resolve(prefixes[i]) == scope.resolve(prefixes[i % 50]));
        REQUIRE(scope.uri(prefixes[i]) == uris[i]);
        if (i % 50 != 0) {
            REQUIRE(scope.resolve(prefixes[i]) != scope.resolve(prefixes[0]));
        }
    }
}

TEST_CASE("scopes of any size come and go")
{
    namespace_scope scope;
    std::vector<std::size_t> sizes;
    std::vector<std::string> texts;
    for (int i = 0; i < 100; ++i) {
        texts.push_back(std::to_string(i % 7));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        sizes.push_back(scope.size());
        if (i % 3 == 0) {
            scope.declare_copy(texts[i], "urn:" + std::to_string(i));
        } else {
            scope.declare(texts[i], texts[texts.size() - 1 - i]);
        }
    }
    for (std::size_t i = texts.size(); i-- > 0;) {
        const std::string expected = i % 3 == 0 ? "urn:" + std::to_string(i) : texts[texts.size() - 1 - i];
        REQUIRE(scope.uri(texts[i]) == expected);
        scope.leave(sizes[i]);
    }
    CHECK(scope.size() == 0);
    CHECK(scope.resolve("1") == std::nullopt);
}

TEST_CASE("what is in scope at a node can be taken over")
{
    pugi::xml_document tree;
    REQUIRE(tree.load_string("<a xmlns='urn:1' xmlns:p='urn:2'><b xmlns:p='urn:3' xmlns:q='urn:4' c='d'/></a>"));
    namespace_scope scope;
    declare_all(scope, tree.child("a").child("b"));
    CHECK(scope.size() == 4);
    CHECK(scope.uri("") == "urn:1");
    CHECK(scope.uri("p") == "urn:3");
    CHECK(scope.uri("q") == "urn:4");
}
