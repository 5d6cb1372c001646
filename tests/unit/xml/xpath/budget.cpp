// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/budget.hpp>

#include "support/catch.hpp"

TEST_CASE("what is spent is spent")
{
    signet::limits few;
    few.xpath_steps = 10;
    signet::xpath_budget budget{few};
    CHECK(budget.spend(4));
    CHECK(budget.spend_text(40));
    CHECK(budget.left() == 0);
    CHECK_FALSE(budget.is_spent());
    CHECK_FALSE(budget.spend(1));
    CHECK(budget.is_spent());
    CHECK_FALSE(budget.spend(0));
}
