// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/xpath_filtering.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("xpath_filtering states its URI, and whether it chooses nodes one by one")
{
    CHECK(xpath_filtering::uri.ends_with("REC-xpath-19991116"));
    STATIC_REQUIRE(chooses_nodes<xpath_filtering>);
}

}  // namespace signet::tests
