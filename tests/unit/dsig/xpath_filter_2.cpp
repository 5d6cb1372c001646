// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/xpath_filter_2.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>

using namespace signet;
using tests::xpath_bench;

namespace {

constexpr const char* text = "<r><a><b><c/></b></a><a x='1'><d/></a>";

std::string filtered(const std::string& transform, const std::string& input = {}, const limits& bounds = {})
{
    const xpath_bench bench{text + ("<T xmlns:f='http://www.w3.org/2002/06/xmldsig-filter2'>" + transform + "</T></r>")};
    const auto& model = bench.model();
    const auto nodes = input.empty() ? node_set::whole(model) : node_set::subtree(model, bench.first(input));
    const auto left = apply_xpath_filter_2(model.tree_node(bench.first("//T")), nodes, bounds);
    if (!left) {
        return std::string{left.error().name()};
    }
    std::string names;
    left->for_each([&](xpath_node each) {
        if (model.kind(each) == xpath_kind::element || model.kind(each) == xpath_kind::attribute) {
            names.append(names.empty() ? "" : " ").append(model.qualified_name(each));
        }
    });
    return names;
}

std::string filter(const std::string& kind, const std::string& expression)
{
    return "<f:XPath Filter='" + kind + "'>" + expression + "</f:XPath>";
}

}  // namespace

TEST_CASE("subtrees are intersected, subtracted and united in their order")
{
    CHECK(filtered(filter("intersect", "//a")) == "a b c a x d");
    CHECK(filtered(filter("intersect", "//a") + filter("subtract", "//b")) == "a a x d");
    CHECK(filtered(filter("intersect", "//a") + filter("subtract", "//b") + filter("union", "//c")) == "a c a x d");
    CHECK(filtered(filter("subtract", "/") + filter("union", "//@x | //b")) == "b c x");
    CHECK(filtered(filter("intersect", "//none")) == "");
    CHECK(filtered(filter("subtract", "//T | //a[2] | //a[2]/d")) == "r a b c");
    CHECK(filtered(filter("intersect", "here()/../..")) == "r a b c a x d T f:XPath Filter");
}

TEST_CASE("the document is selected from, the input is what can be kept")
{
    CHECK(filtered(filter("union", "/"), "//b") == "b c");
    CHECK(filtered(filter("intersect", "//d"), "//b") == "");
    CHECK(filtered(filter("intersect", "//a[1]"), "//b") == "b c");
    CHECK(filtered(filter("intersect", ".//d | ./r/a[1]")) == "a b c d");
}

TEST_CASE("a Transform of anything but filters is refused")
{
    CHECK(filtered("") == "transform_refused");
    CHECK(filtered("text" + filter("union", "/")) == "transform_refused");
    CHECK(filtered(filter("UNION", "/")) == "transform_refused");
    CHECK(filtered("<f:XPath>/</f:XPath>") == "transform_refused");
    CHECK(filtered("<f:XPath Filter='union' f:Filter='union'>/</f:XPath>") == "transform_refused");
    CHECK(filtered("<XPath Filter='union'>/</XPath>") == "transform_refused");
    CHECK(filtered(filter("union", "/") + "<f:Other/>") == "transform_refused");
    CHECK(filtered(filter("union", "true()")) == "transform_refused");
    CHECK(filtered(filter("union", "//[")) == "malformed_value");
}

TEST_CASE("all expressions together are limited")
{
    limits few;
    few.xpath_steps = 60;
    CHECK(filtered(filter("union", "//a"), {}, few) != "limit_exceeded");
    CHECK(filtered(filter("union", "//a") + filter("union", "//a") + filter("union", "//a"), {}, few) == "limit_exceeded");
}
