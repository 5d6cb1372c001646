// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/canonicalization_transform.hpp>

#include <signet/algorithm/canonical_xml_1_0.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const auto with_comments = chosen_canonicalization::by<exclusive_c14n_with_comments>();

std::string written(const selected_nodes& nodes)
{
    std::string text;
    const auto keep = [&](std::string_view chunk) { text += chunk; };
    REQUIRE(write_canonical(nodes, with_comments, {}, keep));
    return text;
}

}  // namespace

TEST_CASE("selected nodes are written less what is omitted, and less comments where the reference dropped them")
{
    const auto message = parsed("<r xmlns:p='urn:p'><!-- c --><a/><s/></r>");
    selected_nodes nodes;
    nodes.apex = message.root();
    CHECK(written(nodes) == "<r><!-- c --><a></a><s></s></r>");
    nodes.without_comments = true;
    CHECK(written(nodes) == "<r><a></a><s></s></r>");
    nodes.omitted = message.root().child("s");
    CHECK(written(nodes) == "<r><a></a></r>");
}

TEST_CASE("several elements are written one after the other, without comments")
{
    const auto message = parsed("<r xmlns:p='urn:p'><p:a><!-- c -->1</p:a> <s/><p:a/></r>");
    const node root = message.root();
    const std::vector<node> elements{root.first_child(), root.last_child()};
    std::string text;
    const auto keep = [&](std::string_view chunk) { text += chunk; };
    REQUIRE(write_each(elements, with_comments, {}, keep));
    CHECK(text == "<p:a xmlns:p=\"urn:p\">1</p:a><p:a xmlns:p=\"urn:p\"></p:a>");
    const auto bad = parsed("<r><a/><b xmlns:p='relative' p:c=''/></r>");
    const std::vector<node> both{bad.root().first_child(), bad.root().last_child()};
    CHECK(write_each(both, with_comments, {}, keep).error().code() == errc::canonicalization_failed);
}

TEST_CASE("a canonicalization that others follow gives octets, of octets too")
{
    const auto message = parsed("<r xmlns:p='urn:p'><a  b='1'/></r>");
    transform_element read;
    selected_nodes nodes;
    nodes.apex = message.root().first_child();
    const auto form = chosen_canonicalization::by<canonical_xml_1_0>();
    CHECK(std::get<std::string>(canonicalized(read, nodes, form, {}).value()) == "<a xmlns:p=\"urn:p\" b=\"1\"></a>");
    CHECK(std::get<std::string>(canonicalized(read, std::string{"<x  y='z'/>"}, form, {}).value()) == "<x y=\"z\"></x>");
    CHECK(canonicalized(read, std::string{"<x"}, form, {}).error().code() == errc::malformed_xml);
    read.element = message.root();
    read.parameter = message.root().first_child();
    CHECK(canonicalized(read, nodes, form, {}).error().code() == errc::transform_refused);
}

}  // namespace signet::tests
