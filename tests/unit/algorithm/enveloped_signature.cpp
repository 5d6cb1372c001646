// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/enveloped_signature.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("enveloped_signature states its URI, and whether it chooses nodes one by one")
{
    CHECK(enveloped_signature::uri.ends_with("xmldsig#enveloped-signature"));
    STATIC_REQUIRE(!chooses_nodes<enveloped_signature>);
}

}  // namespace signet::tests
