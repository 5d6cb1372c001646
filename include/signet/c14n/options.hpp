// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_OPTIONS_HPP
#define SIGNET_C14N_OPTIONS_HPP

#include <signet/core/limits.hpp>
#include <signet/xml/node.hpp>

#include <cstddef>
#include <span>
#include <string_view>

namespace signet {

/// What a canonicalization takes besides its method and its apex.
struct c14n_options {
    /// The InclusiveNamespaces PrefixList: prefixes that are rendered wherever they are in scope, as inclusive methods do.
    /// `#default` is the default namespace. Exclusive XML Canonicalization 1.0, 3; inclusive methods ignore it.
    std::span<const std::string_view> inclusive_prefixes{};

    /// An element that is left out with all it contains, or none: the enveloped signature. XML Signature 1.1, 6.6.4.
    node omitted{};

    /// How many octets of namespaces, and in a node set of inherited attributes, the elements may render: each can repeat what
    /// stands once in the document.
    std::size_t context_octets = limits{}.context_octets;

    /// Leaves comments out although the method keeps them: what a reference by `#id` means has none. XML Signature 1.1, 4.4.3.3.
    bool without_comments = false;
};

}  // namespace signet

#endif
