// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/draft_2002/routing_headers.hpp>

#include <signet/wss/message_part.hpp>

#include "support/catch.hpp"
#include "support/routed.hpp"

namespace signet::tests {

namespace {

template <class Part>
std::string elements_in(const std::string& text)
{
    const auto message = parsed(text);
    const auto soap = envelope::of(message, soap_drafts::admitted).value();
    std::string names;
    for (const node one : elements_of(Part::part, soap, {}, {})) {
        names.append(names.empty() ? "" : " ").append(local_name(one));
    }
    return names;
}

}  // namespace

TEST_CASE("the routing headers are the Body and what no intermediary changes, at their places")
{
    using namespace draft_2002;
    const auto message = routed_envelope();
    CHECK(elements_in<routing_headers>(message) == "action to from id Body");
    CHECK(elements_in<routing_action>(message) == "action");
    CHECK(elements_in<routing_to>(message) == "to");
    CHECK(elements_in<routing_from>(message) == "from");
    CHECK(elements_in<routing_id>(message) == "id");
    CHECK(elements_in<routing_headers>(routed_envelope(soap_version::v1_1, routing_namespace_without_slash))
          == "action to from id Body");
    CHECK(elements_in<routing_headers>(quote_envelope()).empty());
    CHECK(elements_in<routing_action>(quote_envelope()).empty());
}

TEST_CASE("the routing headers have names in reports")
{
    CHECK(part_name(draft_2002::routing_headers::part) == "routing");
    CHECK(part_name(draft_2002::routing_from::part) == "routing:from");
    CHECK(is_within(body::part, draft_2002::routing_headers::part));
    CHECK(is_within(draft_2002::routing_id::part, draft_2002::routing_headers::part));
    CHECK_FALSE(is_within(draft_2002::routing_headers::part, body::part));
}

}  // namespace signet::tests
