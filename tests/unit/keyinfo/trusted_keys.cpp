// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/trusted_keys.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("every door is closed that nobody opened")
{
    const trusted_keys nothing;
    CHECK_FALSE(nothing.accept_key_value);
    CHECK_FALSE(nothing.use_certificates_as_they_are);
    CHECK_FALSE(nothing.lax);
    CHECK_FALSE(nothing.resolver);
    CHECK_FALSE(nothing.anchors);
    CHECK(nothing.rules == path_rules{});
}
