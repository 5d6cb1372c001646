// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_FREE_PREFIX_HPP
#define SIGNET_XML_FREE_PREFIX_HPP

#include <signet/xml/names.hpp>
#include <signet/xml/namespace_scope.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace signet {

namespace detail {

/// The declarations that stand inside of a subtree, while it is walked.
class inner_declarations {
public:
    void enter(node element)
    {
        level entered{scope_.size(), !open_.empty() && open_.back().has_default};
        for (const auto attribute : element.attributes()) {
            if (declares_namespace(attribute)) {
                const auto prefix = declared_prefix(attribute);
                scope_.declare(prefix, attribute.value());
                entered.has_default = entered.has_default || prefix.empty();
            }
        }
        open_.push_back(entered);
    }
    void leave()
    {
        scope_.leave(open_.back().size);
        open_.pop_back();
    }
    bool has(std::string_view prefix) const
    {
        return prefix.empty() ? open_.back().has_default : prefix == "xml" || scope_.resolve(prefix).has_value();
    }

private:
    struct level {
        std::size_t size;
        bool has_default;
    };

    namespace_scope scope_;
    std::vector<level> open_;
};

}  // namespace detail

/// The first prefix ("" for the default namespace) that a name in a subtree uses and nothing in the subtree declares, so that its
/// meaning comes from above; those that `is_bound(prefix)` is true of are passed over. Namespaces in XML 1.0, 6.
template <class Bound>
std::optional<std::string_view> free_prefix(node top, Bound&& is_bound)
{
    detail::inner_declarations inside;
    const auto in_names = [&](node element) -> std::optional<std::string_view> {
        const auto is_free = [&](std::string_view prefix) { return !inside.has(prefix) && !is_bound(prefix); };
        if (is_free(prefix_of(element))) {
            return prefix_of(element);
        }
        for (const auto attribute : element.attributes()) {
            const auto prefix = prefix_of(attribute);
            if (!prefix.empty() && !declares_namespace(attribute) && is_free(prefix)) {
                return prefix;
            }
        }
        return std::nullopt;
    };
    for (node at = top;;) {
        if (at.type() == pugi::node_element) {
            inside.enter(at);
            if (const auto found = in_names(at)) {
                return found;
            }
            if (const node child = at.first_child()) {
                at = child;
                continue;
            }
        }
        while (true) {
            if (at.type() == pugi::node_element) {
                inside.leave();
            }
            if (at == top) {
                return std::nullopt;
            }
            if (const node next = at.next_sibling()) {
                at = next;
                break;
            }
            at = at.parent();
        }
    }
}

}  // namespace signet

#endif
