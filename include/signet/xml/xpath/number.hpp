// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_NUMBER_HPP
#define SIGNET_XML_XPATH_NUMBER_HPP

#include <signet/xml/characters.hpp>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <system_error>

namespace signet {

/// The number that a text is: white space around digits, a decimal point, a leading minus; NaN for any other text. XPath 1.0,
/// 4.4, "number", and 3.7, production 30.
inline double xpath_number(std::string_view text)
{
    text = trimmed(text);
    const bool is_negative = text.starts_with('-');
    text.remove_prefix(is_negative ? 1 : 0);
    const std::size_t point = text.find('.');
    const std::string_view digits = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    constexpr std::string_view decimal = "0123456789";
    if (digits.size() + fraction.size() == 0 || digits.find_first_not_of(decimal) != std::string_view::npos
        || fraction.find_first_not_of(decimal) != std::string_view::npos) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (read.ec == std::errc::result_out_of_range) {
        const std::size_t first = digits.find_first_not_of('0');
        value = first == std::string_view::npos || digits.size() - first < 300 ? 0 : std::numeric_limits<double>::infinity();
    }
    return is_negative ? -value : value;
}

/// A number as text: never with an exponent, digits after the point only as far as they tell it from other numbers. XPath
/// 1.0, 4.2, "string".
inline std::string xpath_number_text(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value < 0 ? "-Infinity" : "Infinity";
    }
    if (value == 0) {
        return "0";  // minus zero too
    }
    char text[1100];  // the least double has 1074 digits after the point, the greatest 309 before it
    const auto written = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
    return {text, written.ptr};
}

/// The nearest integer, the greater one in the middle; NaN, infinities and zeros stay, and what is at least -0.5 and below
/// zero becomes minus zero. XPath 1.0, 4.4, "round".
inline double xpath_round(double value)
{
    const double below = std::floor(value);
    const double nearest = value - below >= 0.5 ? below + 1 : below;
    return nearest == 0 ? std::copysign(0.0, value) : std::isfinite(value) ? nearest : value;
}

}  // namespace signet

#endif
