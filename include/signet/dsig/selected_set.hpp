// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SELECTED_SET_HPP
#define SIGNET_DSIG_SELECTED_SET_HPP

#include <signet/c14n/canonicalize_node_set.hpp>
#include <signet/core/result.hpp>
#include <signet/dsig/transform.hpp>
#include <signet/xml/xpath/budget.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <memory>
#include <optional>
#include <utility>

namespace signet {

/// What the XPath transforms of one signature share: the data model of the message as it is now, and one budget for all.
struct xpath_workspace {
    std::shared_ptr<const xpath_data_model> model;
    xpath_budget budget;
};

/// The workspace of a context, made when it is first asked for.
inline xpath_workspace& workspace_of(const transform_context& with)
{
    if (!with.workspace) {
        with.workspace = std::make_shared<xpath_workspace>(xpath_workspace{nullptr, xpath_budget{with.most}});
    }
    return *with.workspace;
}

/// The same nodes as a set, for a transform that chooses among them one by one. XML Signature 1.1, 4.4.3.2.
/// Errors: those of `xpath_data_model::build`.
inline result<selected_nodes> as_set(selected_nodes nodes, const transform_context& with)
{
    if (nodes.filtered) {
        return nodes;
    }
    auto& kept = workspace_of(with).model;
    nodes.model = nodes.parsed ? nullptr : kept;
    if (!nodes.model) {
        auto built = xpath_data_model::build(nodes.parsed ? *nodes.parsed : with.message, with.most);
        if (!built) {
            return refuse(std::move(built));
        }
        nodes.model = std::make_shared<const xpath_data_model>(*std::move(built));
        if (!nodes.parsed) {
            kept = nodes.model;
        }
    }
    const auto apex = nodes.model->find(nodes.apex);
    const auto omitted = nodes.omitted ? nodes.model->find(nodes.omitted) : std::nullopt;
    if (!apex || (nodes.omitted && !omitted)) {
        return refuse(errc::unresolved_reference, "", "what it means is not in the document");
    }
    auto set = std::make_shared<node_set>(node_set::subtree(*nodes.model, *apex));
    if (omitted) {
        set->erase_subtree(*omitted);
        nodes.omitted = {};
    }
    if (nodes.without_comments) {
        set->erase_comments();
    }
    nodes.filtered = std::move(set);
    return nodes;
}

}  // namespace signet

#endif
