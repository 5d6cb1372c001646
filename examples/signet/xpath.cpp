// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "xpath.hpp"

#include <signet/xml/characters.hpp>
#include <signet/xml/xpath/evaluator.hpp>

#include <utility>

namespace signet::command {

outcome<xpath_namespaces> read_bindings(const std::vector<std::string>& arguments)
{
    xpath_namespaces bindings;
    for (const auto& argument : arguments) {
        const auto equals = argument.find('=');
        const std::string prefix = argument.substr(0, equals);
        const std::string uri = equals == std::string::npos ? "" : argument.substr(equals + 1);
        if (!is_ncname(prefix) || uri.empty()) {
            return misuse("--ns " + argument + " is not of the form PREFIX=URI");
        }
        if (bindings.find(prefix)) {
            return misuse("--ns declares the prefix " + prefix + " twice");
        }
        bindings.declare(prefix, uri);
    }
    return bindings;
}

outcome<selection> select_nodes(
    const document& parsed, const std::string& expression, const std::vector<std::string>& namespaces)
{
    const auto bindings = read_bindings(namespaces);
    if (!bindings) {
        return fail(bindings.error());
    }
    const auto compiled = xpath_expression::compile(expression, *bindings);
    if (!compiled) {
        return misuse("--xpath: " + compiled.error().sentence());
    }
    if (compiled->gives() != xpath_type::node_set) {
        return misuse("--xpath: the expression gives a value, and nodes are needed");
    }
    auto model = xpath_data_model::build(parsed);
    if (!model) {
        return fail(model.error());
    }
    auto kept = std::make_unique<xpath_data_model>(*std::move(model));
    xpath_budget budget;
    const auto found = xpath_evaluator{*compiled, *kept, budget}.evaluate({});
    if (!found) {
        return fail(found.error());
    }
    const auto& nodes = found->nodes();
    if (nodes.empty()) {
        return fail({ending::refused, "unresolved_reference", "--xpath", "it selects nothing in this document"});
    }
    const auto kind = kept->kind(nodes.front());
    const bool is_subtree = nodes.size() == 1 && (kind == xpath_kind::element || kind == xpath_kind::root);
    const node apex = is_subtree ? kept->tree_node(nodes.front()) : node{};
    node_set set = to_node_set(*kept, nodes);
    return selection{std::move(kept), std::move(set), apex};
}

}  // namespace signet::command
