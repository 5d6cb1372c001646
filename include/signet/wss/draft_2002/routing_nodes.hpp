// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_DRAFT_2002_ROUTING_NODES_HPP
#define SIGNET_WSS_DRAFT_2002_ROUTING_NODES_HPP

#include <signet/core/result.hpp>
#include <signet/dsig/selected_set.hpp>
#include <signet/dsig/transform.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/wss/draft_2002/routing_reference.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <memory>
#include <utility>

namespace signet {

/// The routing transform for core validation by itself (`validate_signature`): of a whole message, which an empty URI means, the
/// node set of what it selects. A policy has no need of it. Errors: `transform_refused` for anything but a whole message,
/// `not_soap`, `part_missing` for a message without a path, those of `draft_2002::routing_path::of`.
template <>
struct transform<draft_2002::routing_transform> {
    static result<transform_data> apply(const transform_element& read, transform_data data, const transform_context& with)
    {
        if (auto plain = check_no_parameter(read); !plain) {
            return refuse(std::move(plain));
        }
        auto* nodes = std::get_if<selected_nodes>(&data);
        if (nodes == nullptr || nodes->parsed || nodes->filtered || nodes->omitted || nodes->apex != with.message.tree()) {
            return refuse(errc::transform_refused, "", "the routing transform works on a whole message, before any other transform");
        }
        const auto soap = envelope::of(with.message, soap_drafts::admitted);
        if (!soap) {
            return tl::unexpected<error>{soap.error()};
        }
        const auto selected = draft_2002::select_routing(*soap);
        if (!selected) {
            return tl::unexpected<error>{selected.error()};
        }
        if (selected->empty()) {
            return refuse(errc::part_missing, "path", "the message has no path of WS-Routing");
        }
        auto whole = as_set(std::move(*nodes), with);
        if (!whole) {
            return refuse(std::move(whole));
        }
        node_set wanted{*whole->model};
        for (const node element : *selected) {
            if (const auto at = whole->model->find(element)) {
                wanted.insert_subtree(*at);
            }
        }
        wanted &= *whole->filtered;
        whole->filtered = std::make_shared<node_set>(std::move(wanted));
        return *std::move(whole);
    }
};

}  // namespace signet

#endif
