// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/recently_used.hpp>

#include "support/catch.hpp"

using namespace signet;

namespace {

bool has(recently_used<int>& values, int wanted)
{
    return values.find([=](int one) { return one == wanted; }).has_value();
}

}  // namespace

TEST_CASE("what has not been used for longest goes")
{
    recently_used<int> values{3};
    values.add(1);
    values.add(2);
    values.add(3);
    CHECK(has(values, 1));
    values.add(4);
    CHECK_FALSE(has(values, 2));
    CHECK(has(values, 1));
    CHECK(has(values, 3));
    CHECK(has(values, 4));
}
