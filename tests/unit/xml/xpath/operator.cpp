// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/operator.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("operators have a precedence")
{
    CHECK(xpath_operator_named("or", 0)->operation == xpath_operation::or_);
    CHECK(xpath_operator_named("or", 1) == nullptr);
    CHECK(xpath_operator_named("mod", 5)->gives == xpath_type::number);
    CHECK(xpath_operator_named("|", xpath_operator::united)->gives == xpath_type::node_set);
    CHECK(xpath_operator_named("-", xpath_operator::negation) == nullptr);
}
