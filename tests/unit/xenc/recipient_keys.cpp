// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/recipient_keys.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a recipient has nothing unless it says so")
{
    const recipient_keys none;
    CHECK(none.keys.empty());
    CHECK(none.shared.empty());
    CHECK_FALSE(none.lax);
}

}  // namespace signet::tests
