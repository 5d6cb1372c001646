// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_XPATH_TRANSFORM_HPP
#define SIGNET_DSIG_XPATH_TRANSFORM_HPP

#include <signet/core/limits.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/xpath_parameter.hpp>
#include <signet/keyinfo/names.hpp>
#include <signet/xml/xpath/evaluator.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <utility>

namespace signet {

/// XPath Filtering, http://www.w3.org/TR/1999/REC-xpath-19991116: keeps of a node set each node for which the expression of
/// the Transform's one XPath element is true, with that node as context, the only one of its list. XML Signature 1.1, 6.6.3.
///
/// The budget bounds all evaluations together: who applies several transforms passes the same one. Errors:
/// `transform_refused` (another structure), `malformed_value` (no expression), `limit_exceeded`.
inline result<node_set> apply_xpath_transform(
    node transform, const node_set& input, xpath_budget& budget, const limits& bounds = {}, const signed_place& place = {})
{
    const node element = first_element(transform);
    if (has_text(transform) || next_element(element)) {
        return refuse(errc::transform_refused, "Transform", "it holds more than one XPath");
    }
    const xpath_data_model& model = input.model();
    const result<xpath_parameter> parameter = read_xpath_parameter(element, ds_namespace, {}, model, bounds, place);
    if (!parameter) {
        return tl::unexpected<error>{parameter.error()};
    }
    xpath_evaluator filter{parameter->expression, model, budget};
    node_set output{model};
    for (xpath_node at = input.next(0); at != xpath_data_model::none; at = input.next(at + 1)) {
        const result<xpath_value> value = filter.evaluate({at, 1, 1, parameter->here});
        if (!value) {
            return tl::unexpected<error>{value.error()};
        }
        if (xpath_to_boolean(*value)) {
            output.insert(at);
        }
    }
    return output;
}

/// The same, with a budget of its own.
inline result<node_set> apply_xpath_transform(node transform, const node_set& input, const limits& bounds = {})
{
    xpath_budget budget{bounds};
    return apply_xpath_transform(transform, input, budget, bounds);
}

}  // namespace signet

#endif
