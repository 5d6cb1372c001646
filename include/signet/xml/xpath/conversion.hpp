// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_CONVERSION_HPP
#define SIGNET_XML_XPATH_CONVERSION_HPP

#include <signet/xml/xpath/budget.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/number.hpp>
#include <signet/xml/xpath/value.hpp>

#include <cmath>
#include <string>

namespace signet {

/// The string-value of a node, at the price of what there is to read. XPath 1.0, 5.
inline std::string xpath_string_of(const xpath_data_model& model, xpath_node of, xpath_budget& budget)
{
    std::string text;
    if (budget.spend(model.end(of) - of)) {
        model.append_string_value(text, of);
        budget.spend_text(text.size());
    }
    return text;
}

/// XPath 1.0, 4.2, "string".
inline std::string xpath_to_string(const xpath_value& value, const xpath_data_model& model, xpath_budget& budget)
{
    switch (value.type()) {
    case xpath_type::node_set:
        return value.nodes().empty() ? std::string{} : xpath_string_of(model, value.nodes().front(), budget);
    case xpath_type::boolean: return value.boolean() ? "true" : "false";
    case xpath_type::number: return xpath_number_text(value.number());
    default: return value.string();
    }
}

/// XPath 1.0, 4.4, "number".
inline double xpath_to_number(const xpath_value& value, const xpath_data_model& model, xpath_budget& budget)
{
    switch (value.type()) {
    case xpath_type::boolean: return value.boolean() ? 1 : 0;
    case xpath_type::number: return value.number();
    default: return xpath_number(xpath_to_string(value, model, budget));
    }
}

/// XPath 1.0, 4.3, "boolean".
inline bool xpath_to_boolean(const xpath_value& value)
{
    switch (value.type()) {
    case xpath_type::node_set: return !value.nodes().empty();
    case xpath_type::boolean: return value.boolean();
    case xpath_type::number: return value.number() != 0 && !std::isnan(value.number());
    default: return !value.string().empty();
    }
}

}  // namespace signet

#endif
