// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/selected_set.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("nodes become a set once: less the omitted element, less comments where they were dropped")
{
    const auto message = parsed("<r><a>text<!-- c --></a><s><t/></s></r>");
    const limits most;
    std::shared_ptr<xpath_workspace> workspace;
    const transform_context context{message, {}, most, workspace};
    selected_nodes nodes;
    nodes.apex = message.root();
    const auto all = as_set(nodes, context);
    REQUIRE(all);
    CHECK(all->filtered->size() == 4 + 4 + 1 + 1);  // elements, a namespace node of each, text, comment
    REQUIRE(workspace);
    CHECK(all->model == workspace->model);
    nodes.without_comments = true;
    nodes.omitted = message.root().child("s");
    const auto fewer = as_set(nodes, context);
    CHECK(fewer->filtered->size() == 2 + 2 + 1);
    CHECK_FALSE(fewer->omitted);
    CHECK(fewer->model == workspace->model);
    CHECK(as_set(*fewer, context)->filtered == fewer->filtered);
}

TEST_CASE("a set of too many nodes is refused, and a node of another document is none")
{
    const auto message = parsed("<r><a/></r>");
    const auto other = parsed("<r/>");
    std::shared_ptr<xpath_workspace> workspace;
    selected_nodes nodes;
    nodes.apex = message.root();
    std::shared_ptr<xpath_workspace> other_workspace;
    limits few;
    few.xpath_nodes = 3;
    CHECK(as_set(nodes, {message, {}, few, other_workspace}).error().code() == errc::limit_exceeded);
    const limits most;
    nodes.apex = other.root();
    CHECK(as_set(nodes, {message, {}, most, workspace}).error().code() == errc::unresolved_reference);
}

}  // namespace signet::tests
