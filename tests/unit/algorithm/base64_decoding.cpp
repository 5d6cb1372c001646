// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/base64_decoding.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("base64_decoding states its URI, and whether it chooses nodes one by one")
{
    CHECK(base64_decoding::uri.ends_with("xmldsig#base64"));
    STATIC_REQUIRE(!chooses_nodes<base64_decoding>);
}

}  // namespace signet::tests
