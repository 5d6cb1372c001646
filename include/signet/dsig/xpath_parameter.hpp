// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_XPATH_PARAMETER_HPP
#define SIGNET_DSIG_XPATH_PARAMETER_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/signed_namespaces.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/text.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/expression.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// An XPath element in a ds:Transform, as read: its expression, with the namespaces in scope where it stands, and what here()
/// is in it. XML Signature 1.1, 6.6.3.
struct xpath_parameter {
    xpath_expression expression;
    std::optional<xpath_node> here;  // nothing when the element is not in the document that is filtered
    std::string_view filter;         // of XPath Filter 2.0
};

/// Reads the XPath element of a namespace: text only, and no attribute but `filter_attribute`, which has to be there unless it
/// is "". What its prefixes mean has to be signed where the place is. Errors: `transform_refused`, and those of `xpath_expression`.
inline result<xpath_parameter> read_xpath_parameter(node element, std::string_view uri, std::string_view filter_attribute,
    const xpath_data_model& model, const limits& bounds, const signed_place& place = {})
{
    if (!is_element(element, uri, "XPath")) {
        return refuse(errc::transform_refused, "Transform",
            "where its XPath is expected stands " + (element ? printable(element.name()) : std::string{"nothing"}));
    }
    std::optional<std::string_view> filter;
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        if (declares_namespace(attribute)) {
            continue;
        }
        if (filter_attribute != attribute.name()) {
            return refuse(errc::transform_refused, "XPath", "its attribute " + printable(attribute.name()) + " is not admitted");
        }
        filter = attribute.value();
    }
    if (!filter_attribute.empty() && !filter) {
        return refuse(errc::transform_refused, "XPath", "it has no " + std::string{filter_attribute});
    }
    const result<std::string> text = plain_text(element);
    if (!text) {
        return refuse(errc::transform_refused, "XPath", text.error().sentence());
    }
    result<xpath_expression> expression = xpath_expression::compile(*text, signed_namespaces(element, place), bounds);
    if (!expression && !place.inclusive && xpath_expression::compile(*text, xpath_namespaces::in_scope(element), bounds)) {
        return refuse(errc::transform_refused, "XPath",
            "what a prefix of its expression means is not signed: InclusiveNamespaces must name it, or the form be inclusive");
    }
    if (!expression) {
        return refuse(std::move(expression));
    }
    return xpath_parameter{*std::move(expression), model.find(element), filter.value_or(std::string_view{})};
}

}  // namespace signet

#endif
