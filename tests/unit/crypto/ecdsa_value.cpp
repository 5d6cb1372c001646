// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/ecdsa_value.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("numbers that were padded or stripped become as long as the field")
{
    CHECK(even_ecdsa_value(octets{1, 2}, 2).value() == octets{0, 1, 0, 2});
    CHECK(even_ecdsa_value(octets{0, 1, 2, 0, 3, 4}, 2).value() == octets{1, 2, 3, 4});
    CHECK(even_ecdsa_value(octets{1, 2, 3, 4}, 2).value() == octets{1, 2, 3, 4});
}

TEST_CASE("a value whose halves do not fit the field has no such form")
{
    CHECK_FALSE(even_ecdsa_value({}, 2));
    CHECK_FALSE(even_ecdsa_value(octets{1, 2, 3}, 2));
    CHECK_FALSE(even_ecdsa_value(octets{1, 2, 3, 0, 1, 2}, 2));
    CHECK_FALSE(even_ecdsa_value(octets(1000), 2));
}
