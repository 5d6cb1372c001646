// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/axis.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>
#include <utility>

using namespace signet;
using tests::xpath_bench;

TEST_CASE("each of the thirteen axes has a name")
{
    CHECK(xpath_axis_named("ancestor") == xpath_axis::ancestor);
    CHECK(xpath_axis_named("namespace") == xpath_axis::namespace_axis);
    CHECK(xpath_axis_named("preceding-sibling") == xpath_axis::preceding_sibling);
    CHECK(xpath_axis_named("self") == xpath_axis::self);
    CHECK_FALSE(xpath_axis_named("child ").has_value());
    CHECK(is_reverse(xpath_axis::preceding));
    CHECK_FALSE(is_reverse(xpath_axis::following));
    CHECK(principal_kind(xpath_axis::namespace_axis) == xpath_kind::namespace_node);
}

TEST_CASE("axes hold the nodes that XPath 1.0, 2.2 says")
{
    const xpath_bench bench{"<r><a><b/></a><c x='1' xmlns:n='urn:n'>t<d/><e><f/></e></c><g/><!--end--></r>"};
    const std::pair<const char*, const char*> rows[] = {
        {"//c/ancestor::*", "r"}, {"//c/ancestor-or-self::*", "r c"}, {"//c/attribute::*", "x"}, {"//c/child::*", "d e"},
        {"//c/descendant::*", "d e f"}, {"//c/descendant-or-self::*", "c d e f"}, {"//c/following::*", "g"},
        {"//c/following-sibling::*", "g"}, {"//c/namespace::*", "n xml"}, {"//c/parent::*", "r"}, {"//c/preceding::*", "a b"},
        {"//c/preceding-sibling::*", "a"}, {"//c/self::*", "c"},
        // An attribute or a namespace is before the children of its element, and has no siblings.
        {"//@x/following::*", "d e f g"}, {"//@x/preceding::*", "a b"}, {"//@x/following-sibling::node()", ""},
        {"//c/namespace::n/following::*", "d e f g"}, {"//c/namespace::n/preceding-sibling::node()", ""}, {"//@x/..", "c"},
        {"//@x/ancestor::*", "r c"}, {"//@x/descendant-or-self::node()", "x"}, {"//@x/self::*", ""}, {"//@x/self::node()", "x"},
        {"/ancestor::node()", ""}, {"/following::node()", ""}, {"/preceding::node()", ""}, {"/..", ""}, {"/following-sibling::*", ""},
        {"//f/preceding::*", "a b d"}, {"//f/preceding::*[1]", "d"}, {"//f/preceding::*[last()]", "a"}, {"//f/ancestor::*[1]", "e"},
        {"//b/following::*[2]", "d"}, {"//g/preceding-sibling::*[1]", "c"}, {"//b/following::c/namespace::n", "n"},
    };
    for (const auto& [expression, expected] : rows) {
        CAPTURE(expression);
        CHECK(bench.names(expression) == expected);
    }
    // An attribute lies inside its element, and is no descendant of it.
    CHECK(bench("count((//*|//@*)/descendant-or-self::node()) = count(//node()|//@*)") == "true");
    CHECK(bench.names("(//e|//@x|//c/namespace::n)/descendant-or-self::*") == "e f");
    CHECK(bench.names("(//c|//@x)/descendant-or-self::node()[self::node()[not(self::*)][not(self::text())]]") == "x");
    CHECK(bench("//comment()/preceding::node()[1]") == "[]");
    CHECK(bench.names("//comment()/preceding::node()[1]") == "g");
}

TEST_CASE("a walk ends when the budget does")
{
    const xpath_bench bench{"<r><a/><a/><a/></r>"};
    limits few;
    few.xpath_steps = 2;
    xpath_budget budget{few};
    int met = 0;
    walk_axis(bench.model(), xpath_axis::child, bench.model().document_element(), budget, [&met](xpath_node) {
        ++met;
        return true;
    });
    CHECK(met == 2);
    CHECK(budget.is_spent());
}
