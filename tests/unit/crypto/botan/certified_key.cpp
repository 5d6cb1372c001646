// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/certified_key.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

namespace signet::tests {

TEST_CASE("a certificate is that of its own key and of no other")
{
    const any_private_key own{test_leaf_key()};
    CHECK(is_certified_by(own, test_leaf()));
    CHECK_FALSE(is_certified_by(own, other_leaf()));
    CHECK_FALSE(is_certified_by(own, test_ca()));
}

}  // namespace signet::tests
