// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_ID_TABLE_HPP
#define SIGNET_XML_ID_TABLE_HPP

#include <signet/core/limits.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/id_names.hpp>
#include <signet/xml/namespace_scope.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace signet {

/// The identifiers of one document, and the only way to find an element by one.
///
/// Certain identifiers are wsu:Id and xml:id on any element, and Id, ID and AssertionID without prefix on elements of
/// `identified_namespaces`: two elements with the same one are `errc::duplicate_id`. The same three names elsewhere, and admitted
/// further ones, are candidates: they never harm a document, but a value that two elements have, whatever its kinds, finds
/// neither. Values are compared octet for octet; any value but the empty one identifies, an NCName or not, because peers
/// write identifiers that start with a digit. `limits::identifiers` bounds the certain ones; the document's size the others.
class id_table {
public:
    /// Takes a further attribute without prefix for a candidate from now on.
    void admit_attribute(std::string name) { admitted_.push_back(std::move(name)); }

    bool admits_any() const noexcept { return !admitted_.empty(); }

    /// Whether an attribute of that written name may be an identifier, depending on what its prefixes mean.
    bool may_identify(std::string_view attribute) const
    {
        return is_id_name(attribute) || attribute == "xml:id"
               || (attribute.size() > 3 && attribute.substr(attribute.size() - 3) == ":Id")
               || std::find(admitted_.begin(), admitted_.end(), attribute) != admitted_.end();
    }

    /// Enters every identifier of a subtree that stands in its place. Who knows how many of its attributes `may_identify`
    /// says so, and the rest of the subtree is not looked at.
    result<void> learn(node subtree, const limits& bounds = {}, std::size_t at_most = static_cast<std::size_t>(-1));

    /// Enters an element under a certain identifier that it was given. Learning it again does no harm.
    result<void> add(node element, std::string_view id)
    {
        copies_.emplace_back(id);
        const entry added{copies_.back(), element, id_kind::certain};
        const auto at = std::lower_bound(entries_.begin(), entries_.end(), added, before);
        const bool known = at != entries_.end() && at->value == id && at->kind == id_kind::certain;
        if (!known) {
            entries_.insert(at, added);
            return {};
        }
        copies_.pop_back();
        return at->element == element ? result<void>{} : result<void>{duplicate(id)};
    }

    /// The element that has an identifier. `errc::unresolved_reference` when there is none or more than one.
    result<node> find(std::string_view id) const
    {
        const auto less = [](const entry& one, std::string_view value) { return one.value < value; };
        auto at = std::lower_bound(entries_.begin(), entries_.end(), id, less);
        if (id.empty() || at == entries_.end() || at->value != id) {
            return refuse(errc::unresolved_reference, "#" + printable(id), "no element has this identifier");
        }
        const node found = at->element;
        while (++at != entries_.end() && at->value == id) {
            if (at->element != found) {
                return refuse(errc::unresolved_reference, "#" + printable(id), "more than one element has this identifier");
            }
        }
        return found;
    }

    /// Whether an element outside of these subtrees has an identifier, of any kind, that one inside has as well.
    bool shares(const std::vector<node>& subtrees) const;

    /// Removes what is known of a subtree: before a node leaves the document, because the table holds on to it.
    void forget(node subtree);

    /// How many identifiers are known, of both kinds.
    std::size_t size() const noexcept { return entries_.size(); }

private:
    struct entry {
        std::string_view value;
        node element;
        id_kind kind;
    };

    static bool before(const entry& left, const entry& right)
    {
        return left.value != right.value ? left.value < right.value : left.kind > right.kind;  // certain ones first
    }
    static bool certain_twice(const entry& left, const entry& right)
    {
        return left.kind == id_kind::certain && right.kind == id_kind::certain && left.element != right.element
               && left.value == right.value;
    }
    static bool is_within(node at, node subtree)
    {
        while (at && at != subtree) {
            at = at.parent();
        }
        return static_cast<bool>(at);
    }
    static tl::unexpected<error> duplicate(std::string_view id)
    {
        return refuse(errc::duplicate_id, "document", "two elements have the identifier '" + printable(id) + "'");
    }

    /// Calls `enter` for a node and everything below it, in document order, until it says false; `leave` when an element ends.
    template <class Enter, class Leave>
    static void walk(node apex, Enter&& enter, Leave&& leave)
    {
        for (node at = apex; enter(at);) {
            if (const node child = at.first_child()) {
                at = child;
                continue;
            }
            while (true) {
                if (at.type() == pugi::node_element) {
                    leave();
                }
                if (at == apex) {
                    return;
                }
                if (const node next = at.next_sibling()) {
                    at = next;
                    break;
                }
                at = at.parent();
            }
        }
    }

    id_kind kind_of(std::string_view attribute, node element, const namespace_scope& scope) const
    {
        const qualified_name name = split(attribute);
        if (name.prefix.empty()) {
            const bool certain = is_id_name(name.local) && is_identified_namespace(scope.uri(prefix_of(element)));
            return certain ? id_kind::certain : id_kind::candidate;
        }
        const bool certain = name.prefix == "xml" ? name.local == "id" : is_utility_namespace(scope.uri(name.prefix));
        return certain ? id_kind::certain : id_kind::none;
    }

    std::vector<entry> entries_;  // ordered by `before`
    std::deque<std::string> copies_;
    std::vector<std::string> admitted_;
};

inline result<void> id_table::learn(node subtree, const limits& bounds, std::size_t at_most)
{
    namespace_scope scope;
    declare_all(scope, subtree.parent());
    std::vector<std::size_t> open;
    const auto known = static_cast<std::ptrdiff_t>(entries_.size());
    const auto enter = [&](node at) {
        if (at.type() != pugi::node_element) {
            return at_most > 0;
        }
        open.push_back(scope.size());
        std::size_t identifying = 0;
        for (pugi::xml_attribute attribute = at.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            if (declares_namespace(name)) {
                scope.declare(declared_prefix(name), attribute.value());
            } else if (may_identify(name)) {
                ++identifying;
            }
        }
        at_most -= identifying;
        for (pugi::xml_attribute attribute = at.first_attribute(); identifying > 0; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            if (declares_namespace(name) || !may_identify(name)) {
                continue;
            }
            --identifying;
            const id_kind kind = kind_of(name, at, scope);
            if (kind != id_kind::none && *attribute.value() != '\0') {
                entries_.push_back({attribute.value(), at, kind});
            }
        }
        return at_most > 0;
    };
    walk(subtree, enter, [&] {
        scope.leave(open.back());
        open.pop_back();
    });
    if (static_cast<std::ptrdiff_t>(entries_.size()) == known) {
        return {};
    }
    std::stable_sort(entries_.begin() + known, entries_.end(), before);
    std::inplace_merge(entries_.begin(), entries_.begin() + known, entries_.end(), before);
    const auto twice = std::adjacent_find(entries_.begin(), entries_.end(), certain_twice);
    if (twice != entries_.end()) {
        return duplicate(twice->value);
    }
    const auto certain =
        std::count_if(entries_.begin(), entries_.end(), [](const entry& one) { return one.kind == id_kind::certain; });
    if (static_cast<std::size_t>(certain) > bounds.identifiers) {
        return refuse(errc::limit_exceeded, "document",
            "the document has more than " + std::to_string(bounds.identifiers) + " identifiers");
    }
    return {};
}

inline bool id_table::shares(const std::vector<node>& subtrees) const
{
    const auto is_inside = [&](const entry& one) {
        return std::any_of(subtrees.begin(), subtrees.end(), [&](node subtree) { return is_within(one.element, subtree); });
    };
    for (auto at = entries_.begin(); at != entries_.end();) {
        const auto end = std::find_if(at, entries_.end(), [&](const entry& one) { return one.value != at->value; });
        const auto inside = end - at > 1 ? std::count_if(at, end, is_inside) : 0;
        if (inside != 0 && inside != end - at) {
            return true;
        }
        at = end;
    }
    return false;
}

inline void id_table::forget(node subtree)
{
    constexpr std::size_t few = 16;  // entries for which looking up is less work than looking through all that goes
    if (entries_.size() <= few) {
        const auto stands_in = [&](const entry& one) { return is_within(one.element, subtree); };
        entries_.erase(std::remove_if(entries_.begin(), entries_.end(), stands_in), entries_.end());
        return;
    }
    const std::less<> less;
    std::vector<pugi::xml_node_struct*> gone;
    const auto enter = [&](node at) {
        gone.push_back(at.internal_object());
        return true;
    };
    walk(subtree, enter, [] {});
    std::sort(gone.begin(), gone.end(), less);
    const auto is_gone = [&](const entry& one) {
        return std::binary_search(gone.begin(), gone.end(), one.element.internal_object(), less);
    };
    entries_.erase(std::remove_if(entries_.begin(), entries_.end(), is_gone), entries_.end());
}

}  // namespace signet

#endif
