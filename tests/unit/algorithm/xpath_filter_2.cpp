// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/xpath_filter_2.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("xpath_filter_2 states its URI, and whether it chooses nodes one by one")
{
    CHECK(xpath_filter_2::uri.ends_with("xmldsig-filter2"));
    STATIC_REQUIRE(chooses_nodes<xpath_filter_2>);
}

}  // namespace signet::tests
