// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_DRAFT_2002_ROUTING_HEADERS_HPP
#define SIGNET_WSS_DRAFT_2002_ROUTING_HEADERS_HPP

#include <signet/algorithm/draft_2002/routing_transform.hpp>
#include <signet/core/type_list.hpp>
#include <signet/wss/part.hpp>
#include <signet/wss/requirements.hpp>

namespace signet::draft_2002 {

/// Part: the Body and the headers of WS-Routing that no intermediary changes, under one reference with the routing transform:
/// m:action and m:id, and m:to and m:from where they are there. What else the path holds (m:via, m:fwd, m:rev) is not covered.
struct routing_headers {
    static constexpr part_requirement part{part_kind::routing};
    using transforms = type_list<routing_transform>;
};

// The elements of the path that `routing_headers` covers, each to be read by itself: `opened->part<draft_2002::routing_action>()`.
struct routing_action {
    static constexpr part_requirement part{part_kind::routing_header, false, {}, "action"};
};
struct routing_id {
    static constexpr part_requirement part{part_kind::routing_header, false, {}, "id"};
};
struct routing_to {
    static constexpr part_requirement part{part_kind::routing_header, true, {}, "to"};
};
struct routing_from {
    static constexpr part_requirement part{part_kind::routing_header, true, {}, "from"};
};

static_assert(signet::part<routing_headers> && signet::part<routing_action> && signet::part<routing_from>);

}  // namespace signet::draft_2002

#endif
