// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_NODE_SET_TRANSFORMS_HPP
#define SIGNET_DSIG_NODE_SET_TRANSFORMS_HPP

#include <signet/algorithm/xpath_filter_2.hpp>
#include <signet/algorithm/xpath_filtering.hpp>
#include <signet/dsig/selected_set.hpp>
#include <signet/dsig/xpath_filter_2.hpp>
#include <signet/dsig/xpath_transform.hpp>

#include <memory>
#include <utility>

namespace signet {

namespace detail {

/// Chooses among nodes by a function of a set, which octets are parsed for.
template <class Choose>
result<transform_data> choose_nodes(transform_data data, const transform_context& with, Choose&& choose)
{
    auto nodes = as_nodes(std::move(data), with.most);
    if (nodes) {
        nodes = as_set(*std::move(nodes), with);
    }
    if (!nodes) {
        return refuse(std::move(nodes));
    }
    auto chosen = choose(*nodes->filtered, workspace_of(with).budget);
    if (!chosen) {
        return refuse(std::move(chosen));
    }
    nodes->filtered = std::make_shared<const node_set>(*std::move(chosen));
    return *std::move(nodes);
}

}  // namespace detail

/// XPath filtering in a chain of transforms. XML Signature 1.1, 6.6.3. Errors: those of `apply_xpath_transform`.
template <>
struct transform<xpath_filtering> {
    static result<transform_data> apply(const transform_element& read, transform_data data, const transform_context& with)
    {
        return detail::choose_nodes(std::move(data), with, [&](const node_set& nodes, xpath_budget& budget) {
            return apply_xpath_transform(read.element, nodes, budget, with.most, with.place);
        });
    }
};

/// XPath Filter 2.0 in a chain of transforms. Errors: those of `apply_xpath_filter_2`.
template <>
struct transform<xpath_filter_2> {
    static result<transform_data> apply(const transform_element& read, transform_data data, const transform_context& with)
    {
        return detail::choose_nodes(std::move(data), with, [&](const node_set& nodes, xpath_budget& budget) {
            return apply_xpath_filter_2(read.element, nodes, budget, with.most, with.place);
        });
    }
};

}  // namespace signet

#endif
