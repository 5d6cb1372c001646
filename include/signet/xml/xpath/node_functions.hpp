// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_NODE_FUNCTIONS_HPP
#define SIGNET_XML_XPATH_NODE_FUNCTIONS_HPP

#include <signet/core/result.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/xpath/budget.hpp>
#include <signet/xml/xpath/conversion.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/function.hpp>
#include <signet/xml/xpath/location.hpp>
#include <signet/xml/xpath/number.hpp>
#include <signet/xml/xpath/string_functions.hpp>
#include <signet/xml/xpath/value.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// XPath 1.0, 4.1, "id": by the identifiers that Signet knows in the document, whose values are compared octet for octet. A
/// value that no element has, or more than one, finds nothing.
inline xpath_value xpath_identified(const xpath_value& wanted, const xpath_data_model& model, xpath_budget& budget)
{
    xpath_value::node_list found;
    const auto look_up = [&](std::string_view values) {
        while (!values.empty() && budget.spend(1)) {
            const std::size_t end = std::min(values.find_first_of(" \t\r\n"), values.size());
            if (const result<node> element = model.ids().find(values.substr(0, end)); end != 0 && element) {
                if (const std::optional<xpath_node> at = model.find(*element)) {
                    found.push_back(*at);
                }
            }
            values.remove_prefix(std::min(end + 1, values.size()));
        }
    };
    if (wanted.is_node_set()) {
        for (const xpath_node each : wanted.nodes()) {
            look_up(xpath_string_of(model, each, budget));
        }
    } else {
        look_up(xpath_to_string(wanted, model, budget));
    }
    order_nodes(found);
    return found;
}

/// XPath 1.0, 4.1, "name", "local-name" and "namespace-uri" of the first node.
inline std::string xpath_name(xpath_function which, const xpath_value& of, const xpath_data_model& model)
{
    if (of.nodes().empty()) {
        return {};
    }
    const xpath_node first = of.nodes().front();
    return std::string{which == xpath_function::name         ? model.qualified_name(first)
                       : which == xpath_function::local_name ? model.local_name(first)
                                                             : model.namespace_uri(first)};
}

/// XPath 1.0, 4.3, "lang": the nearest xml:lang at or around a node.
inline bool xpath_is_language(std::string_view asked, xpath_node from, const xpath_data_model& model, xpath_budget& budget)
{
    for (xpath_node at = from; at != xpath_data_model::none && budget.spend(1); at = model.parent(at)) {
        if (model.kind(at) != xpath_kind::element) {
            continue;
        }
        for (xpath_node own = model.attributes(at); own != model.children(at) && budget.spend(1); ++own) {
            if (model.local_name(own) == "lang" && model.namespace_uri(own) == xml_namespace) {
                return is_language(model.tree_attribute(own).value(), asked);
            }
        }
    }
    return false;
}

/// XPath 1.0, 4.4, "sum".
inline double xpath_sum(const xpath_value& of, const xpath_data_model& model, xpath_budget& budget)
{
    double all = 0;
    for (const xpath_node each : of.nodes()) {
        all += xpath_number(xpath_string_of(model, each, budget));
    }
    return all;
}

}  // namespace signet

#endif
