// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_XPATH_FILTER_2_HPP
#define SIGNET_DSIG_XPATH_FILTER_2_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/xpath_parameter.hpp>
#include <signet/xml/xpath/evaluator.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <string_view>
#include <utility>

namespace signet {

/// The namespace of the XPath elements of XPath Filter 2.0, which is the URI of the transform as well.
inline constexpr std::string_view xpath_filter_2_namespace = "http://www.w3.org/2002/06/xmldsig-filter2";

/// XML-Signature XPath Filter 2.0: each XPath element selects subtrees of the whole document, which are intersected with,
/// subtracted from or united with what the ones before it left of the document; the input keeps the nodes that are left. An
/// expression is evaluated once, with the root as context. XPath Filter 2.0, 3.
///
/// Errors: `transform_refused` (another structure, a filter of another name, an expression that selects no nodes),
/// `malformed_value` (no expression), `limit_exceeded`. The budget is as in `apply_xpath_transform`.
inline result<node_set> apply_xpath_filter_2(
    node transform, const node_set& input, xpath_budget& budget, const limits& bounds = {}, const signed_place& place = {})
{
    if (has_text(transform)) {
        return refuse(errc::transform_refused, "Transform", "there is text inside");
    }
    const xpath_data_model& model = input.model();
    node_set filter = node_set::whole(model);
    node element = first_element(transform);
    do {
        const result<xpath_parameter> parameter =
            read_xpath_parameter(element, xpath_filter_2_namespace, "Filter", model, bounds, place);
        if (!parameter) {
            return tl::unexpected<error>{parameter.error()};
        }
        if (parameter->expression.gives() != xpath_type::node_set) {
            return refuse(errc::transform_refused, "XPath", "its expression does not select nodes");
        }
        budget.spend(1 + model.size() / 16);
        const result<xpath_value> value =
            xpath_evaluator{parameter->expression, model, budget}.evaluate({xpath_data_model::root, 1, 1, parameter->here});
        if (!value) {
            return tl::unexpected<error>{value.error()};
        }
        node_set selected{model};
        xpath_node covered = 0;
        for (const xpath_node apex : value->nodes()) {
            if (apex >= covered) {
                selected.insert_subtree(apex);
                covered = model.end(apex);
            }
        }
        if (parameter->filter == "intersect") {
            filter &= selected;
        } else if (parameter->filter == "subtract") {
            filter -= selected;
        } else if (parameter->filter == "union") {
            filter |= selected;
        } else {
            return refuse(errc::transform_refused, "XPath", "its Filter is none of intersect, subtract and union");
        }
        element = next_element(element);
    } while (element);
    filter &= input;
    return filter;
}

/// The same, with a budget of its own.
inline result<node_set> apply_xpath_filter_2(node transform, const node_set& input, const limits& bounds = {})
{
    xpath_budget budget{bounds};
    return apply_xpath_filter_2(transform, input, budget, bounds);
}

}  // namespace signet

#endif
