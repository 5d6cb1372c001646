// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/arithmetic.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace signet;

TEST_CASE("arithmetic is that of IEEE 754")
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    CHECK(xpath_arithmetic(xpath_operation::add, 1, 2) == 3);
    CHECK(xpath_arithmetic(xpath_operation::subtract, 1, 2) == -1);
    CHECK(xpath_arithmetic(xpath_operation::multiply, 3, 2) == 6);
    CHECK(xpath_arithmetic(xpath_operation::divide, 3, 2) == 1.5);
    CHECK(xpath_divide(1, 0) == infinity);
    CHECK(xpath_divide(1, -0.0) == -infinity);
    CHECK(xpath_divide(-infinity, 0) == -infinity);
    CHECK(std::isnan(xpath_divide(0, 0)));
    CHECK(std::isnan(xpath_divide(std::nan(""), 0)));
    CHECK(xpath_arithmetic(xpath_operation::modulo, 5, -2) == 1);
    CHECK(xpath_arithmetic(xpath_operation::modulo, -5, 2) == -1);
    CHECK(std::isnan(xpath_arithmetic(xpath_operation::modulo, 5, 0)));
}
