// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_EXPRESSION_HPP
#define SIGNET_XML_XPATH_EXPRESSION_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/xpath/namespace_context.hpp>
#include <signet/xml/xpath/term.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace signet {

/// An expression of XPath 1.0, read and checked: its prefixes are namespaces, its functions exist and have the arguments they
/// take. It does not depend on a document and keeps nothing of the text it was read from.
///
/// Refused with `malformed_value` is what is no expression, a variable, an unknown function or prefix; with `limit_exceeded`
/// more than `limits::xpath_octets` of it or a nesting deeper than `limits::xpath_depth`.
class xpath_expression {
public:
    static result<xpath_expression> compile(
        std::string_view text, const xpath_namespaces& namespaces = {}, const limits& bounds = {});

    /// The type of its value.
    xpath_type gives() const noexcept { return terms_.back().gives; }

    /// Every operand stands before the term that uses it; the last term is the expression.
    const std::vector<xpath_term>& terms() const noexcept { return terms_; }
    const std::vector<xpath_node_test>& tests() const noexcept { return tests_; }

private:
    friend class xpath_parser;
    xpath_expression() = default;

    std::vector<xpath_term> terms_;
    std::vector<xpath_node_test> tests_;
};

}  // namespace signet

#include <signet/xml/xpath/parser.hpp>

#endif
