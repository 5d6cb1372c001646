// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_XPATH_HPP
#define SIGNET_COMMAND_XPATH_HPP

#include "failure.hpp"

#include <signet/xml/document.hpp>
#include <signet/xml/node.hpp>
#include <signet/xml/xpath/namespace_context.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <memory>
#include <string>
#include <vector>

namespace signet::command {

/// The bindings of `PREFIX=URI` arguments. Usage errors: no such form, one prefix twice.
outcome<xpath_namespaces> read_bindings(const std::vector<std::string>& arguments);

/// What an expression selects.
struct selection {
    std::unique_ptr<xpath_data_model> model;
    node_set nodes;
    node apex;  // the one element, or the document, where it selects nothing else
};

/// The nodes that an expression selects in a document. Usage errors: an expression that is none, or does not select nodes;
/// refused is a document in which it selects nothing, or that it takes too long in.
outcome<selection> select_nodes(
    const document& parsed, const std::string& expression, const std::vector<std::string>& namespaces);

}  // namespace signet::command

#endif
