// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_ARITHMETIC_HPP
#define SIGNET_XML_XPATH_ARITHMETIC_HPP

#include <signet/xml/xpath/term.hpp>

#include <cmath>
#include <limits>

namespace signet {

/// The division of IEEE 754, which C++ leaves open where the divisor is zero.
inline double xpath_divide(double left, double right) noexcept
{
    if (right != 0) {
        return left / right;
    }
    if (left == 0 || std::isnan(left)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return std::signbit(left) != std::signbit(right) ? -infinity : infinity;
}

/// The operators of XPath 1.0, 3.5. `mod` has the sign of its left operand.
inline double xpath_arithmetic(xpath_operation how, double left, double right) noexcept
{
    switch (how) {
    case xpath_operation::add: return left + right;
    case xpath_operation::subtract: return left - right;
    case xpath_operation::multiply: return left * right;
    case xpath_operation::divide: return xpath_divide(left, right);
    default: return std::fmod(left, right);
    }
}

}  // namespace signet

#endif
