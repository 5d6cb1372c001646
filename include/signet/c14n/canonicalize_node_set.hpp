// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_CANONICALIZE_NODE_SET_HPP
#define SIGNET_C14N_CANONICALIZE_NODE_SET_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/c14n/node_set_canonicalizer.hpp>
#include <signet/c14n/options.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <optional>
#include <type_traits>

namespace signet {

/// Writes the canonical form of any node set, a document subset, into a sink: elements may be in it without their attributes,
/// namespaces, parents or text, and each of these without its element. Canonical XML 1.0 and 1.1, 2; Exclusive XML
/// Canonicalization 1.0, 3. `canonicalize<canonical_xml_1_0>(nodes, hash)`. The cost is linear in the data model and in what
/// is written; what elements without their parents repeat is bounded by `c14n_options::context_octets`.
///
/// The form of the empty set is empty, and no error: who digests it asks `node_set::empty` first. Refused is a namespace in
/// the set that is not an absolute URI (`canonicalization_failed`). What the sink was given before a refusal means nothing.
template <canonicalization_method Method, class Sink>
result<void> canonicalize(const node_set& nodes, Sink&& sink, const c14n_options& options = {})
{
    using walk = node_set_canonicalizer<Method, std::remove_reference_t<Sink>>;
    if (const std::optional<xpath_node> omitted = options.omitted ? nodes.model().find(options.omitted) : std::nullopt) {
        node_set rest = nodes;
        rest.erase_subtree(*omitted);
        return walk{rest, sink, options}.run();
    }
    return walk{nodes, sink, options}.run();
}

}  // namespace signet

#endif
