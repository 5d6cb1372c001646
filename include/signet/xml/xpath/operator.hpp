// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_OPERATOR_HPP
#define SIGNET_XML_XPATH_OPERATOR_HPP

#include <signet/xml/xpath/function.hpp>
#include <signet/xml/xpath/term.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace signet {

/// An operator between operands: the higher the precedence, the tighter it binds. XPath 1.0, productions 18 and 21 to 27.
struct xpath_operator {
    static constexpr std::size_t negation = 6;  // a minus before an operand
    static constexpr std::size_t united = 7;

    std::string_view text;
    xpath_operation operation;
    std::size_t precedence;
    xpath_type gives;
};

inline constexpr std::array<xpath_operator, 14> xpath_operators{{
    {"or", xpath_operation::or_, 0, xpath_type::boolean},
    {"and", xpath_operation::and_, 1, xpath_type::boolean},
    {"=", xpath_operation::equal, 2, xpath_type::boolean},
    {"!=", xpath_operation::not_equal, 2, xpath_type::boolean},
    {"<", xpath_operation::less, 3, xpath_type::boolean},
    {"<=", xpath_operation::less_or_equal, 3, xpath_type::boolean},
    {">", xpath_operation::greater, 3, xpath_type::boolean},
    {">=", xpath_operation::greater_or_equal, 3, xpath_type::boolean},
    {"+", xpath_operation::add, 4, xpath_type::number},
    {"-", xpath_operation::subtract, 4, xpath_type::number},
    {"*", xpath_operation::multiply, 5, xpath_type::number},
    {"div", xpath_operation::divide, 5, xpath_type::number},
    {"mod", xpath_operation::modulo, 5, xpath_type::number},
    {"|", xpath_operation::unite, xpath_operator::united, xpath_type::node_set},
}};

/// The operator of a text, where it has that precedence.
constexpr const xpath_operator* xpath_operator_named(std::string_view text, std::size_t precedence) noexcept
{
    for (const xpath_operator& each : xpath_operators) {
        if (each.precedence == precedence && each.text == text) {
            return &each;
        }
    }
    return nullptr;
}

}  // namespace signet

#endif
