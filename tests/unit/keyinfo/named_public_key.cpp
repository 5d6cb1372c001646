// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/named_public_key.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("a public key has a name, and perhaps a certificate that identifies it")
{
    const named_public_key bare{"k", test_leaf_key().public_part()};
    CHECK(bare.name() == "k");
    CHECK_FALSE(bare.identified_by());
    const auto of = named_public_key::of(test_leaf(), "leaf");
    REQUIRE(of);
    CHECK(of->key() == bare.key());
    CHECK(of->identified_by() == test_leaf());
}
