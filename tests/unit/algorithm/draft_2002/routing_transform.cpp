// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/draft_2002/routing_transform.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the routing transform has a name of Signet's own and is no canonicalization")
{
    CHECK(draft_2002::routing_transform::uri == "urn:signet:draft-2002#RoutingTransform");
    CHECK(transform_method<draft_2002::routing_transform>);
    CHECK_FALSE(canonicalization_method<draft_2002::routing_transform>);
}

}  // namespace signet::tests
