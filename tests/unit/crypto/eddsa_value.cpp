// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/eddsa_value.hpp>

#include "support/catch.hpp"

#include <algorithm>

namespace signet::tests {

namespace {

octets value_with(octet_view scalar)
{
    octets value(32, 0xFF);
    value.insert(value.end(), scalar.begin(), scalar.end());
    return value;
}

}  // namespace

TEST_CASE("the second half of an Ed25519 value is a number below the order")
{
    octets order{0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
                 0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0,    0x10};
    CHECK_FALSE(is_canonical_eddsa_value(value_with(order)));
    order[0] = 0xEC;
    CHECK(is_canonical_eddsa_value(value_with(order)));
    order[0] = 0xEE;
    CHECK_FALSE(is_canonical_eddsa_value(value_with(order)));
    order[31] = 0x0F;
    CHECK(is_canonical_eddsa_value(value_with(order)));
    CHECK(is_canonical_eddsa_value(value_with(octets(32))));
    CHECK_FALSE(is_canonical_eddsa_value(value_with(octets(32, 0xFF))));
}

TEST_CASE("a value of another size is none")
{
    CHECK_FALSE(is_canonical_eddsa_value(octets(63)));
    CHECK_FALSE(is_canonical_eddsa_value(octets(65)));
    CHECK_FALSE(is_canonical_eddsa_value({}));
}

}  // namespace signet::tests

using namespace signet;

TEST_CASE("the second half of an Ed448 value is a number below the order")
{
    octets value(114);
    CHECK(is_canonical_eddsa_value(value));
    std::copy(ed448_order.begin(), ed448_order.end(), value.begin() + 57);
    CHECK_FALSE(is_canonical_eddsa_value(value));
    value[57] -= 1;
    CHECK(is_canonical_eddsa_value(value));
    value[57] += 2;
    CHECK_FALSE(is_canonical_eddsa_value(value));
    value[57] -= 2;
    value[113] = 1;
    CHECK_FALSE(is_canonical_eddsa_value(value));
}
