// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/path_rules.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("nothing old is good enough unless it is asked for by name")
{
    constexpr path_rules rules;
    CHECK(rules.check_times);
    CHECK_FALSE(rules.strength.broken_digests);
    CHECK(rules.strength.key_bits >= 2048);
    CHECK(rules.strength.strength >= 110);
    path_rules old;
    old.strength = legacy::old_certificates;
    CHECK_FALSE(old == rules);
    CHECK(old.strength.broken_digests);
    CHECK(old.strength.key_bits >= 1024);
}
