// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_ALGORITHM_DRAFT_2002_ROUTING_TRANSFORM_HPP
#define SIGNET_ALGORITHM_DRAFT_2002_ROUTING_TRANSFORM_HPP

#include <signet/algorithm/concepts.hpp>

#include <string_view>

namespace signet::draft_2002 {

/// Selects the Body and the routing headers that no intermediary changes: what the application note of 2002 calls, without a
/// URI of its own, the RoutingTransform. This URI is Signet's. It needs no URI in its Reference, because it says itself where
/// in the envelope each element stands.
struct routing_transform {
    static constexpr std::string_view uri = "urn:signet:draft-2002#RoutingTransform";
    static constexpr bool chooses_nodes = true;
};
static_assert(transform_method<routing_transform> && signet::chooses_nodes<routing_transform>);

}  // namespace signet::draft_2002

#endif
