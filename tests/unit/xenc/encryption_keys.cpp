// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encryption_keys.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a sender has nothing unless it says so")
{
    const encryption_keys none;
    CHECK(none.recipients.empty());
    CHECK_FALSE(none.lax);
}

}  // namespace signet::tests
