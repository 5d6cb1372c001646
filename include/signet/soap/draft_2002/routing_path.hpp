// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SOAP_DRAFT_2002_ROUTING_PATH_HPP
#define SIGNET_SOAP_DRAFT_2002_ROUTING_PATH_HPP

#include <signet/core/result.hpp>
#include <signet/soap/envelope.hpp>
#include <signet/xml/namespaces.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signet::draft_2002 {

// WS-Routing's namespace in both of its spellings: that of its specification, and the one without a slash that Virtuoso writes.
inline constexpr std::string_view routing_namespace = "http://schemas.xmlsoap.org/rp/";
inline constexpr std::string_view routing_namespace_without_slash = "http://schemas.xmlsoap.org/rp";

constexpr bool is_routing_namespace(std::string_view uri) noexcept
{
    return uri == routing_namespace || uri == routing_namespace_without_slash;
}

/// Whether a header block is the path of WS-Routing.
inline bool is_routing_path(node block) { return local_name(block) == "path" && is_routing_namespace(namespace_uri(block)); }

/// The names of the children of a path that no intermediary changes.
inline constexpr std::array<std::string_view, 4> immutable_routing_headers{"action", "to", "from", "id"};

/// The m:path header block of WS-Routing, with the elements in it that no intermediary changes, each at its absolute place:
/// what stands anywhere else, deeper or in another block, is no part of it. m:action and m:id are there, the others may be.
struct routing_path {
    node block;                                             // none when the message has no path
    std::array<node, immutable_routing_headers.size()> at;  // in the order of their names; none for what is not there

    node called(std::string_view name) const
    {
        for (std::size_t i = 0; i < at.size(); ++i) {
            if (immutable_routing_headers[i] == name) {
                return at[i];
            }
        }
        return {};
    }

    /// What is there, in document order.
    std::vector<node> in_order() const
    {
        std::vector<node> found;
        for (node child = first_element(block); child; child = next_element(child)) {
            for (const node one : at) {
                if (child == one) {
                    found.push_back(child);
                }
            }
        }
        return found;
    }

    /// Finds the path of a message. Errors: `unresolved_reference` for a second path, in either spelling of the namespace, and for
    /// an element of it that is there twice; `part_missing` for a path without action or id.
    static result<routing_path> of(const envelope& message)
    {
        routing_path found;
        for (node block = first_element(message.header()); block; block = next_element(block)) {
            if (!is_routing_path(block)) {
                continue;
            }
            if (found.block) {
                return refuse(errc::unresolved_reference, "Header", "there are two paths of WS-Routing");
            }
            found.block = block;
        }
        for (node child = first_element(found.block); child; child = next_element(child)) {
            for (std::size_t i = 0; i < found.at.size(); ++i) {
                if (local_name(child) != immutable_routing_headers[i] || !is_routing_namespace(namespace_uri(child))) {
                    continue;
                }
                if (found.at[i]) {
                    return refuse(errc::unresolved_reference, "path", "there are two " + std::string{immutable_routing_headers[i]});
                }
                found.at[i] = child;
            }
        }
        for (const std::string_view name : {"action", "id"}) {
            if (found.block && !found.called(name)) {
                return refuse(errc::part_missing, "path", "it has no " + std::string{name});
            }
        }
        return found;
    }
};

}  // namespace signet::draft_2002

#endif
