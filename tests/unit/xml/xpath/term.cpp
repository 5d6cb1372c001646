// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/term.hpp>

#include "support/catch.hpp"

TEST_CASE("a term that nothing was said of selects the context node")
{
    const signet::xpath_term term;
    CHECK(term.operation == signet::xpath_operation::path);
    CHECK(term.gives == signet::xpath_type::node_set);
    CHECK_FALSE(term.is_absolute);
    CHECK(signet::xpath_step{}.axis == signet::xpath_axis::child);
    CHECK(signet::xpath_node_test{}.what == signet::xpath_node_test::kind::any_node);
}
