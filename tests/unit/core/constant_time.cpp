// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/core/constant_time.hpp>

#include "support/catch.hpp"

#include <cstddef>
#include <string>

using signet::as_octets;
using signet::equal_in_constant_time;

TEST_CASE("equal values are equal, the empty ones too")
{
    CHECK(equal_in_constant_time({}, {}));
    CHECK(equal_in_constant_time(as_octets("secret"), as_octets(std::string{"secret"})));
}

TEST_CASE("values of different length differ")
{
    CHECK(!equal_in_constant_time(as_octets("secret"), as_octets("secre")));
    CHECK(!equal_in_constant_time({}, as_octets("s")));
}

TEST_CASE("one bit anywhere makes a difference")
{
    const std::string value(33, 'v');
    for (std::size_t place = 0; place < value.size(); ++place) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = value;
            other[place] = static_cast<char>(other[place] ^ (1 << bit));
            REQUIRE(!equal_in_constant_time(as_octets(value), as_octets(other)));
        }
    }
}
