// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/xpath_transform.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>

using namespace signet;
using tests::xpath_bench;

namespace {

std::string document_with(const std::string& transform)
{
    return "<r xmlns:ds='http://www.w3.org/2000/09/xmldsig#' xmlns:p='urn:p'><p:a k='1'><b/>t</p:a><!--c--><ds:Signature>"
           "<ds:Transform xmlns:p='urn:p'>" + transform + "</ds:Transform></ds:Signature></r>";
}

/// The names of what is left, or the code of the error.
std::string filtered_by(const std::string& transform, const limits& bounds = {})
{
    const xpath_bench bench{document_with(transform)};
    const auto& model = bench.model();
    const auto left = apply_xpath_transform(model.tree_node(bench.first("//*[local-name() = 'Transform']")), node_set::whole(model), bounds);
    if (!left) {
        return std::string{left.error().name()};
    }
    std::string text;
    left->for_each([&](xpath_node each) { text.append(text.empty() ? "" : " ").append(model.kind(each) == xpath_kind::text ? "#" : model.qualified_name(each)); });
    return text;
}

std::string with_expression(const std::string& expression) { return filtered_by("<ds:XPath>" + expression + "</ds:XPath>"); }

}  // namespace

TEST_CASE("each node of the input is asked, be it an attribute or a namespace")
{
    CHECK(with_expression("self::p:a") == "p:a");
    CHECK(with_expression("ancestor-or-self::p:a and not(self::text())") == "p:a ds p xml k b ds p xml");
    CHECK(with_expression("self::text()[. = 't']") == "#");
    CHECK(with_expression("position() = 1 and last() = 1 and self::b") == "b");
    CHECK(with_expression("false()") == "");
    CHECK(with_expression("count(.) - 1") == "");
    CHECK(with_expression(" name() = 'k' ") == "k");
}

TEST_CASE("the enveloped signature is left out by here(): XML Signature 1.1, 6.6.4")
{
    const std::string enveloped{"count(ancestor-or-self::ds:Signature | here()/ancestor::ds:Signature[1]) > count(ancestor-or-self::ds:Signature)"};
    CHECK(with_expression(enveloped + " and self::*") == "r p:a b");
}

TEST_CASE("prefixes are those in scope at the XPath element")
{
    CHECK(filtered_by("<ds:XPath xmlns:q='urn:p'>self::q:a</ds:XPath>") == "p:a");
    CHECK(filtered_by("<ds:XPath xmlns:p='urn:other'>self::p:a</ds:XPath>") == "");
    CHECK(with_expression("self::q:a") == "malformed_value");
}

TEST_CASE("a Transform without exactly one XPath is refused")
{
    CHECK(filtered_by("") == "transform_refused");
    CHECK(filtered_by("self::p:a") == "transform_refused");
    CHECK(filtered_by("<XPath>self::p:a</XPath>") == "transform_refused");
    CHECK(filtered_by("<ds:XPath>a</ds:XPath><ds:XPath>b</ds:XPath>") == "transform_refused");
    CHECK(filtered_by("<ds:XPath>a</ds:XPath>text") == "transform_refused");
    CHECK(filtered_by("<ds:XPath Filter='union'>a</ds:XPath>") == "transform_refused");
    CHECK(filtered_by("<ds:XPath>a<!--c--></ds:XPath>") == "transform_refused");
    CHECK(filtered_by("<ds:XPath><b/></ds:XPath>") == "transform_refused");
    CHECK(with_expression("") == "malformed_value");
}

TEST_CASE("all evaluations together are limited")
{
    limits few;
    few.xpath_steps = 100;
    CHECK(filtered_by("<ds:XPath>true()</ds:XPath>", few) != "limit_exceeded");
    CHECK(filtered_by("<ds:XPath>//node()</ds:XPath>", few) == "limit_exceeded");
    const xpath_bench bench{document_with("<ds:XPath>true()</ds:XPath>")};
    const node transform = bench.model().tree_node(bench.first("//*[local-name() = 'Transform']"));
    few.xpath_steps = bench.model().size() + 5;
    xpath_budget budget{few};
    CHECK(apply_xpath_transform(transform, node_set::whole(bench.model()), budget).has_value());
    const auto second = apply_xpath_transform(transform, node_set::whole(bench.model()), budget);
    REQUIRE_FALSE(second);
    CHECK(second.error().code() == errc::limit_exceeded);
}
