// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_CANONICALIZE_HPP
#define SIGNET_C14N_CANONICALIZE_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/c14n/canonicalizer.hpp>
#include <signet/c14n/options.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/node.hpp>

#include <type_traits>

namespace signet {

/// Writes the canonical form of a document (`apex` is the document node) or of a subtree in its context (`apex` is an
/// element) into a sink: anything callable with a `std::string_view`, such as a hash. The cost is linear in what is read and
/// written; nothing recurses. `canonicalize<exclusive_c14n>(body, hash)`
///
/// Refused with `canonicalization_failed` is what has no canonical form: another kind of apex or none, a node set that the
/// omitted element leaves empty, a namespace that is not an absolute URI, a prefix that is not declared; with
/// `limit_exceeded` more than `c14n_options::context_octets`. What the sink was given before a refusal means nothing.
template <canonicalization_method Method, class Sink>
result<void> canonicalize(node apex, Sink&& sink, const c14n_options& options = {})
{
    const auto type = apex.type();
    if (type != pugi::node_element && type != pugi::node_document) {
        return refuse(errc::canonicalization_failed, printable(apex.name()),
                      "only an element or a document can be canonicalized");
    }
    const auto omitted = options.omitted.type();
    if (omitted != pugi::node_null && omitted != pugi::node_element) {
        return refuse(errc::canonicalization_failed, printable(apex.name()),
                      "only an element can be left out of what is canonicalized");
    }
    if (omitted == pugi::node_element) {
        for (node at = apex; at.type() != pugi::node_null; at = at.parent()) {
            if (at == options.omitted) {
                return refuse(errc::canonicalization_failed, printable(apex.name()),
                              "all that was to be canonicalized is left out");
            }
        }
    }
    canonicalizer<Method, std::remove_reference_t<Sink>> walk{sink, options};
    return type == pugi::node_element ? walk.element(apex) : walk.document(apex);
}

}  // namespace signet

#endif
