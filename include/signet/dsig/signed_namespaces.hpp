// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_DSIG_SIGNED_NAMESPACES_HPP
#define SIGNET_DSIG_SIGNED_NAMESPACES_HPP

#include <signet/xml/names.hpp>
#include <signet/xml/xpath/namespace_context.hpp>

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace signet {

/// Where the expressions of references stand, and in which form that is signed.
struct signed_place {
    node apex;                                   // ds:SignedInfo, ds:Manifest
    bool inclusive = true;
    std::span<const std::string_view> prefixes;  // InclusiveNamespaces of an exclusive form
};

/// What the prefixes mean at an element, as far as that is signed: all of them where the form is inclusive. An exclusive one has
/// only those that names use or that its PrefixList names, so that anybody can bind the others anew. Exclusive XML
/// Canonicalization 1.0, 1.3.
inline xpath_namespaces signed_namespaces(node element, const signed_place& place)
{
    xpath_namespaces all = xpath_namespaces::in_scope(element);
    if (place.inclusive) {
        return all;
    }
    xpath_namespaces found;
    const auto keep = [&](std::string_view prefix) {
        if (const auto uri = all.find(prefix)) {
            found.declare(std::string{prefix}, std::string{*uri});
        }
    };
    for (const std::string_view prefix : place.prefixes) {
        keep(prefix);
    }
    std::set<std::string_view> rebound;  // below, so that a name here means another namespace
    for (node at = element; at; at = at == place.apex ? node{} : at.parent()) {
        const auto use = [&](std::string_view prefix) {
            if (rebound.count(prefix) == 0) {
                keep(prefix);
            }
        };
        use(prefix_of(at));
        for (pugi::xml_attribute attribute = at.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            if (!declares_namespace(attribute)) {
                use(prefix_of(attribute));
            }
        }
        for (pugi::xml_attribute attribute = at.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            if (declares_namespace(attribute)) {
                rebound.insert(declared_prefix(attribute));
            }
        }
    }
    return found;
}

}  // namespace signet

#endif
