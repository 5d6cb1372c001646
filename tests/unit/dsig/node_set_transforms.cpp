// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/node_set_transforms.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string by_filter = "<Transform><XPath xmlns='" + std::string{xpath_filter_2::uri} + "' Filter='subtract'>//b</XPath></Transform>";
const std::string by_xpath = "<ds:Transform xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:XPath>not(ancestor-or-self::b)</ds:XPath></ds:Transform>";

template <class Method>
result<transform_data> apply(const document& message, const std::string& written, transform_data data, const limits& most,
                             std::shared_ptr<xpath_workspace>& workspace)
{
    const auto read = parsed(written);
    transform_element element;
    element.element = read.root();
    return transform<Method>::apply(element, std::move(data), {message, {}, most, workspace});
}

}  // namespace

TEST_CASE("transforms by XPath choose among nodes, and among those of octets that they parse")
{
    const auto message = parsed("<r><a/><b><c/></b></r>");
    std::shared_ptr<xpath_workspace> workspace;
    selected_nodes nodes;
    nodes.apex = message.root();
    const auto first = apply<xpath_filter_2>(message, by_filter, nodes, {}, workspace);
    REQUIRE(first);
    CHECK(std::get<selected_nodes>(*first).filtered->size() == 4);  // r, a, a namespace node of each
    const auto second = apply<xpath_filtering>(message, by_xpath, nodes, {}, workspace);
    CHECK(*std::get<selected_nodes>(*second).filtered == *std::get<selected_nodes>(*first).filtered);
    const auto of_octets = apply<xpath_filtering>(message, by_xpath, std::string{"<r><b/></r>"}, {}, workspace);
    CHECK(std::get<selected_nodes>(*of_octets).filtered->size() == 3);  // the root too
}

TEST_CASE("all transforms of a signature share one budget")
{
    const auto message = parsed("<r><a/><b><c/></b></r>");
    std::shared_ptr<xpath_workspace> workspace;
    selected_nodes nodes;
    nodes.apex = message.root();
    limits few;
    few.xpath_steps = 150;
    int done = 0;
    while (apply<xpath_filtering>(message, by_xpath, nodes, few, workspace)) {
        REQUIRE(++done < 100);
    }
    CHECK(done > 0);
    CHECK(apply<xpath_filtering>(message, by_xpath, nodes, few, workspace).error().code() == errc::limit_exceeded);
    std::shared_ptr<xpath_workspace> fresh;
    CHECK(apply<xpath_filtering>(message, by_xpath, nodes, few, fresh));
}

}  // namespace signet::tests
