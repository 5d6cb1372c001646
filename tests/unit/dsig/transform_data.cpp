// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/transform_data.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("selected nodes are all below an apex unless a set says otherwise")
{
    const auto message = parsed("<r/>");
    selected_nodes nodes;
    nodes.apex = message.root();
    const transform_data data = nodes;
    CHECK_FALSE(std::get<selected_nodes>(data).filtered);
    CHECK_FALSE(std::get<selected_nodes>(data).without_comments);
    CHECK(std::get<selected_nodes>(data).apex == message.root());
}

}  // namespace signet::tests
