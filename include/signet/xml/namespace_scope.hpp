// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_NAMESPACE_SCOPE_HPP
#define SIGNET_XML_NAMESPACE_SCOPE_HPP

#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// The namespace declarations in scope while a document is walked from its start to its end. Namespaces in XML 1.0, section 6.
/// A namespace has a number, equal for equal names among what is in scope, so that names compare at no cost. No operation is
/// more than logarithmic in the declarations in scope, whatever an author chooses as prefixes: trees, not hashes, hold them.
class namespace_scope {
public:
    using number = std::size_t;
    static constexpr number none = 0;
    static constexpr number xml = 1;
    static constexpr number xmlns = 2;

    namespace_scope() = default;
    namespace_scope(const namespace_scope&) = delete;
    namespace_scope& operator=(const namespace_scope&) = delete;

    /// How many declarations are in scope: what to `leave` to when the element ends that is about to declare more.
    std::size_t size() const noexcept { return bindings_.size(); }

    /// Binds a prefix ("" for the default namespace) to a namespace ("" for none). Both must outlive the binding.
    void declare(std::string_view prefix, std::string_view uri) { bind(prefix, uri, false); }

    /// The same for a namespace whose name is not stored elsewhere.
    void declare_copy(std::string_view prefix, std::string uri)
    {
        copies_.push_back(std::move(uri));
        bind(prefix, copies_.back(), true);
    }

    /// Ends the scope of the last declarations until so many are left.
    void leave(std::size_t size)
    {
        while (bindings_.size() > size) {
            const binding& last = bindings_.back();
            if (bindings_.size() > few) {
                if (last.hidden == nothing) {
                    by_prefix_.erase(last.prefix);
                } else {
                    by_prefix_.find(last.prefix)->second = last.hidden;
                }
                const auto same = by_uri_.find(last.uri);
                if (--same->second.uses == 0) {
                    by_uri_.erase(same);
                }
            }
            if (last.copied) {
                copies_.pop_back();
            }
            bindings_.pop_back();
        }
    }

    /// The number of what a prefix means here; nothing for an undeclared one. "" is always declared.
    std::optional<number> resolve(std::string_view prefix) const
    {
        if (const std::size_t found = find(prefix); found != nothing) {
            return bindings_[found].meaning;
        }
        if (prefix.empty()) {
            return none;
        }
        if (prefix == "xml") {
            return xml;
        }
        return prefix == "xmlns" ? std::optional<number>{xmlns} : std::nullopt;
    }

    /// The name of what a prefix means here, "" for none and for an undeclared prefix.
    std::string_view uri(std::string_view prefix) const
    {
        const std::size_t found = find(prefix);
        return found != nothing ? bindings_[found].uri : prefix == "xml" ? xml_namespace : std::string_view{};
    }

private:
    static constexpr std::size_t few = 16;  // so many are searched one by one
    static constexpr std::size_t nothing = static_cast<std::size_t>(-1);

    struct binding {
        std::string_view prefix;
        std::string_view uri;
        number meaning;
        std::size_t hidden;  // the binding in `by_prefix_` that this one hides
        bool copied;
    };
    struct interned {
        number meaning;
        std::size_t uses;
    };

    void bind(std::string_view prefix, std::string_view uri, bool copied)
    {
        const number meaning = meaning_of(uri);
        std::size_t hidden = nothing;
        if (bindings_.size() >= few) {
            const auto [at, added] = by_prefix_.try_emplace(prefix, bindings_.size());
            if (!added) {
                hidden = std::exchange(at->second, bindings_.size());
            }
        }
        bindings_.push_back({prefix, uri, meaning, hidden, copied});
    }

    number meaning_of(std::string_view uri)
    {
        const bool many = bindings_.size() >= few;
        number meaning = uri.empty() ? none : uri == xml_namespace ? xml : uri == xmlns_namespace ? xmlns : nothing;
        for (std::size_t i = 0; meaning == nothing && i < bindings_.size() && i < few; ++i) {
            if (bindings_[i].uri == uri) {
                meaning = bindings_[i].meaning;
            }
        }
        if (many) {
            const auto [at, added] = by_uri_.try_emplace(uri, interned{meaning, 0});
            if (added && meaning == nothing) {
                at->second.meaning = next_++;
            }
            ++at->second.uses;
            return at->second.meaning;
        }
        return meaning == nothing ? next_++ : meaning;
    }

    std::size_t find(std::string_view prefix) const
    {
        if (bindings_.size() > few) {
            if (const auto found = by_prefix_.find(prefix); found != by_prefix_.end()) {
                return found->second;
            }
        }
        for (std::size_t i = bindings_.size() < few ? bindings_.size() : few; i-- > 0;) {
            if (bindings_[i].prefix == prefix) {
                return i;
            }
        }
        return nothing;
    }

    std::vector<binding> bindings_;
    std::map<std::string_view, std::size_t> by_prefix_;  // the bindings after the first few, innermost per prefix
    std::map<std::string_view, interned> by_uri_;
    std::deque<std::string> copies_;
    number next_ = 3;
};

/// Brings what is in scope at a node into a scope that is empty.
inline void declare_all(namespace_scope& scope, node at)
{
    std::vector<node> path;
    for (; at; at = at.parent()) {
        path.push_back(at);
    }
    for (std::size_t i = path.size(); i-- > 0;) {
        for (pugi::xml_attribute attribute = path[i].first_attribute(); attribute; attribute = attribute.next_attribute()) {
            if (declares_namespace(attribute)) {
                scope.declare(declared_prefix(attribute), attribute.value());
            }
        }
    }
}

}  // namespace signet

#endif
