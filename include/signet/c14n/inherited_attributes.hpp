// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_INHERITED_ATTRIBUTES_HPP
#define SIGNET_C14N_INHERITED_ATTRIBUTES_HPP

#include <signet/c14n/xml_base.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/node.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// What the apex of a subtree takes over from the ancestors that are not canonicalized with it.
struct inherited_attributes {
    std::vector<pugi::xml_attribute> copied;  // attributes of the xml namespace that the apex lacks
    std::optional<std::string> base;          // what its xml:base becomes, "" where it has none then
};

/// The attributes of the xml namespace that count for an apex. Canonical XML 1.0, 2.4: the nearest of each name, all of them.
/// Canonical XML 1.1, 2.4: of xml:lang and xml:space; xml:base is joined; xml:id and others stay behind. Refused where the
/// values to join are longer than any base has reason to be, because joining costs their length times their number.
template <bool Version11>
result<inherited_attributes> inherit_attributes(node apex)
{
    constexpr std::size_t longest_base = 65536;
    struct candidate {
        std::string_view name;
        pugi::xml_attribute attribute;
        bool own;
    };
    std::vector<candidate> candidates;
    std::vector<std::string_view> bases;  // from the inside out
    std::size_t base_octets = 0;
    bool is_based_outside = false;
    for (node at = apex; at.type() == pugi::node_element; at = at.parent()) {
        for (const pugi::xml_attribute attribute : at.attributes()) {
            const std::string_view name = attribute.name();
            if (!name.starts_with("xml:")) {
                continue;
            }
            if (!Version11 || name == "xml:lang" || name == "xml:space") {
                candidates.push_back({name, attribute, at == apex});
            } else if (name == "xml:base") {
                bases.push_back(attribute.value());
                base_octets += bases.back().size();
                is_based_outside = is_based_outside || at != apex;
            }
        }
    }

    inherited_attributes inherited;
    std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    std::string_view last;
    for (const candidate& nearest : candidates) {
        if (nearest.name != last && !nearest.own) {
            inherited.copied.push_back(nearest.attribute);
        }
        last = nearest.name;
    }
    if (is_based_outside) {
        if (base_octets > longest_base) {
            return refuse(errc::canonicalization_failed, printable(apex.name()),
                          "the xml:base values around it are too long to join");
        }
        std::string joined{bases.back()};
        for (auto inner = bases.rbegin() + 1; inner != bases.rend(); ++inner) {
            joined = join_uri_references(joined, *inner);
        }
        inherited.base = std::move(joined);
    }
    return inherited;
}

}  // namespace signet

#endif
