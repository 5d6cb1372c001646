// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_AXIS_HPP
#define SIGNET_XML_XPATH_AXIS_HPP

#include <signet/xml/xpath/budget.hpp>
#include <signet/xml/xpath/data_model.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace signet {

/// The thirteen axes. XPath 1.0, 2.2.
enum class xpath_axis : std::uint8_t {
    ancestor,
    ancestor_or_self,
    attribute,
    child,
    descendant,
    descendant_or_self,
    following,
    following_sibling,
    namespace_axis,
    parent,
    preceding,
    preceding_sibling,
    self,
};

/// The axis of a name, nothing where none has it.
constexpr std::optional<xpath_axis> xpath_axis_named(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 13> names{"ancestor", "ancestor-or-self", "attribute", "child", "descendant",
        "descendant-or-self", "following", "following-sibling", "namespace", "parent", "preceding", "preceding-sibling", "self"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return static_cast<xpath_axis>(i);
        }
    }
    return std::nullopt;
}

/// Whether positions on an axis count against document order. XPath 1.0, 2.4.
constexpr bool is_reverse(xpath_axis axis) noexcept
{
    return axis == xpath_axis::ancestor || axis == xpath_axis::ancestor_or_self || axis == xpath_axis::preceding
           || axis == xpath_axis::preceding_sibling;
}

/// The type of node that a name on an axis means. XPath 1.0, 2.3.
constexpr xpath_kind principal_kind(xpath_axis axis) noexcept
{
    return axis == xpath_axis::attribute        ? xpath_kind::attribute
           : axis == xpath_axis::namespace_axis ? xpath_kind::namespace_node
                                                : xpath_kind::element;
}

/// Calls `visit` with each node of an axis, in the order in which positions count, while it says true and the budget lasts.
template <class Visit>
void walk_axis(const xpath_data_model& model, xpath_axis axis, xpath_node from, xpath_budget& budget, Visit&& visit)
{
    constexpr xpath_node none = xpath_data_model::none;
    const auto meet = [&](xpath_node at) { return budget.spend(1) && visit(at); };
    const auto meet_all = [&](xpath_node at, xpath_node end, auto next) {
        while (at < end && meet(at)) {
            at = next(at);
        }
    };
    const auto after = [&model](xpath_node at) { return model.end(at); };
    const auto inside = [&model](xpath_node at) { return model.children(at); };  // past attributes and namespaces
    const auto one_more = [](xpath_node at) { return at + 1; };
    const auto up = [&](xpath_node at) {
        while (at != none && meet(at)) {
            at = model.parent(at);
        }
    };
    switch (axis) {
    case xpath_axis::self: meet(from); break;
    case xpath_axis::parent:
        if (model.parent(from) != none) {
            meet(model.parent(from));
        }
        break;
    case xpath_axis::ancestor: up(model.parent(from)); break;
    case xpath_axis::ancestor_or_self: up(from); break;
    case xpath_axis::child: meet_all(model.children(from), model.end(from), after); break;
    case xpath_axis::attribute: meet_all(model.attributes(from), model.children(from), one_more); break;
    case xpath_axis::namespace_axis: meet_all(model.namespaces(from), model.attributes(from), one_more); break;
    case xpath_axis::descendant: meet_all(model.children(from), model.end(from), inside); break;
    case xpath_axis::descendant_or_self:
        if (meet(from)) {
            meet_all(model.children(from), model.end(from), inside);
        }
        break;
    case xpath_axis::following:
        meet_all(model.is_child(from) ? model.end(from) : model.children(model.parent(from)), model.size(), inside);
        break;
    case xpath_axis::following_sibling:
        if (model.is_child(from) && model.parent(from) != none) {
            meet_all(model.end(from), model.end(model.parent(from)), after);
        }
        break;
    case xpath_axis::preceding: {
        const xpath_node start = model.is_child(from) ? from : model.parent(from);
        for (xpath_node at = start; at-- > 1 && budget.spend(1);) {
            const bool is_ancestor = model.end(at) > start;
            if (model.is_child(at) && !is_ancestor && !visit(at)) {
                break;
            }
        }
        break;
    }
    case xpath_axis::preceding_sibling:
        for (xpath_node at = model.previous(from); at != none && meet(at); at = model.previous(at)) {
        }
        break;
    }
}

}  // namespace signet

#endif
