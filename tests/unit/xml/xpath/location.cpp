// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/location.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace signet;
using tests::xpath_bench;

TEST_CASE("nodes are put in order, each once")
{
    std::vector<xpath_node> nodes{3, 1, 3, 2, 1};
    order_nodes(nodes);
    CHECK(nodes == std::vector<xpath_node>{1, 2, 3});
    order_nodes(nodes);
    CHECK(nodes.size() == 3);
}

TEST_CASE("node tests compare expanded names, never prefixes")
{
    const xpath_bench bench{"<x:a xmlns:x='urn:p' xmlns:p='urn:q'><p:a/><a x:k='1' p:k='2' k='3'/><b xmlns='urn:p'/>t<!--c--><?i d?><?j d?></x:a>"};
    const std::pair<const char*, const char*> rows[] = {
        {"//a", "a"}, {"//p:a", "x:a"}, {"//q:a", "p:a"}, {"//p:*", "x:a b"}, {"//*", "x:a p:a a b"}, {"//@k", "k"}, {"//@p:k", "x:k"}, {"//@q:*", "p:k"},
        {"//@*", "x:k p:k k"}, {"//processing-instruction()", "i j"}, {"//processing-instruction('j')", "j"}, {"/*/namespace::x", "x"},
        {"/*/namespace::p:x", ""}, {"/*/namespace::p:*", ""}, {"//b/namespace::*[name() = '']", ""}, {"/*/self::a", ""}, {"//none", ""}, {"//p:none", ""},
    };
    for (const auto& [expression, expected] : rows) {
        CAPTURE(expression);
        CHECK(bench.names(expression) == expected);
    }
    CHECK(bench("count(//p:b/namespace::*)") == "4");
    CHECK(bench("//text()") == "[t]");
    CHECK(bench("//comment()") == "[c]");
    CHECK(bench("count(//node())") == "8");
}
