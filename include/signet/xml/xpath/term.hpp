// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_TERM_HPP
#define SIGNET_XML_XPATH_TERM_HPP

#include <signet/xml/xpath/axis.hpp>
#include <signet/xml/xpath/function.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace signet {

/// What a step asks of the nodes on its axis. XPath 1.0, 2.3.
struct xpath_node_test {
    enum class kind : std::uint8_t {
        any_node,
        text,
        comment,
        any_instruction,
        instruction,   // of the target `local`
        any_name,      // *
        any_local,     // p:*
        name,
    };
    kind what = kind::any_node;
    std::string uri;    // "" for none
    std::string local;
};

/// One step of a location path. XPath 1.0, 2.1.
struct xpath_step {
    xpath_axis axis = xpath_axis::child;
    std::uint32_t test = 0;                  // a place in `xpath_expression::tests`
    std::vector<std::uint32_t> predicates;   // terms
};

/// What a term of an expression does with its operands.
enum class xpath_operation : std::uint8_t {
    or_, and_,                                        // any number of operands
    equal, not_equal, less, less_or_equal, greater, greater_or_equal,
    add, subtract, multiply, divide, modulo,
    negate,
    unite,                                            // any number of operands
    literal, number, call, path,
};

/// A term: an operation, and where its operands stand in `xpath_expression::terms`. Operators of one precedence in a row are
/// one term, so that a long row is not a deep tree.
struct xpath_term {
    xpath_operation operation = xpath_operation::path;
    xpath_type gives = xpath_type::node_set;
    xpath_function function = xpath_function::last;   // of a call
    double number = 0;
    std::string literal;
    std::vector<std::uint32_t> operands;              // also a call's arguments, and the filter expression a path starts with
    std::vector<xpath_operation> operations;          // between operands, where they can differ
    bool is_absolute = false;                         // a path from the root
    std::vector<std::uint32_t> predicates;            // of the filter expression
    std::vector<xpath_step> steps;
};

}  // namespace signet

#endif
