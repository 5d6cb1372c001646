// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/node.hpp>

#include "support/catch.hpp"

using signet::node;

TEST_CASE("two handles are equal when they mean the same node")
{
    pugi::xml_document tree;
    const node one = tree.append_child("a");
    const node other = tree.append_child("a");
    CHECK(one == tree.first_child());
    CHECK(one != other);
    CHECK_FALSE(node{});
}
