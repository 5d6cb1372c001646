// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_START_TAG_HPP
#define SIGNET_C14N_START_TAG_HPP

#include <signet/c14n/absolute_uri.hpp>
#include <signet/c14n/attribute_list.hpp>
#include <signet/c14n/inherited_attributes.hpp>
#include <signet/c14n/namespace_stack.hpp>
#include <signet/c14n/options.hpp>
#include <signet/c14n/rendered_name.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/node.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// Writes the start tags of elements in document order: their name, the namespaces that the method renders there, sorted by
/// prefix, and their attributes. Canonical XML 1.0 and 1.1, 2.3; Exclusive XML Canonicalization 1.0, 3.
template <bool Inclusive, bool Version11>
class start_tag {
public:
    explicit start_tag(const c14n_options& options) : context_octets_{options.context_octets}
    {
        if constexpr (!Inclusive) {
            for (const std::string_view prefix : options.inclusive_prefixes) {
                listed_.push_back(&namespaces_.find(prefix == "#default" ? std::string_view{} : prefix));
                listed_.back()->listed = true;
            }
        }
    }

    std::size_t mark() const noexcept { return namespaces_.mark(); }

    /// Leaves all elements that were written since a mark.
    void restore(std::size_t mark) noexcept { namespaces_.restore(mark); }

    /// An element inside, or the root of a document.
    template <class Output>
    result<void> write(node element, const rendered_name& name, Output& output)
    {
        attributes_.clear();
        rendering_.clear();
        if (auto done = read_attributes(element); !done) {
            return done;
        }
        return finish(name, output);
    }

    /// The apex of a subtree: after it, `restore` leaves its ancestors as well.
    template <class Output>
    result<void> write_apex(node apex, const rendered_name& name, Output& output)
    {
        if (auto done = enter_ancestors(apex.parent()); !done) {
            return done;
        }
        if (auto done = read_attributes(apex); !done) {
            return done;
        }
        inherited_attributes inherited;
        if (auto done = enter_apex(apex, inherited); !done) {
            return done;
        }
        return finish(name, output);
    }

private:
    /// Binds what the ancestors of an apex declare, the outermost first.
    result<void> enter_ancestors(node innermost)
    {
        std::vector<node> ancestors;
        for (node at = innermost; at.type() == pugi::node_element; at = at.parent()) {
            ancestors.push_back(at);
        }
        for (; !ancestors.empty(); ancestors.pop_back()) {
            for (const pugi::xml_attribute attribute : ancestors.back().attributes()) {
                const rendered_name name{attribute.name()};
                if (is_declaration(name)) {
                    if (auto done = declare(ancestors.back(), name, attribute.value(), false); !done) {
                        return done;
                    }
                }
            }
        }
        return {};
    }

    /// Reads what an element declares, and its attributes.
    result<void> read_attributes(node element)
    {
        for (pugi::xml_attribute at = element.first_attribute();; at = at.next_attribute()) {
            const rendered_name name{at.name()};
            if (name.whole().empty() && at.empty()) {
                return {};  // behind the last one, which its name tells without a call
            }
            if (!is_declaration(name)) {
                attributes_.add(name, at.value());
            } else if (auto done = declare(element, name, at.value(), true); !done) {
                return done;
            }
        }
    }

    static bool is_declaration(const rendered_name& name) noexcept
    {
        return (name.has_prefix() ? name.prefix() : name.whole()) == "xmlns";
    }

    result<void> declare(node element, const rendered_name& name, std::string_view uri, bool is_visible)
    {
        const std::string_view prefix = name.has_prefix() ? name.local() : std::string_view{};
        if (prefix == "xml") {
            return {};
        }
        if (uri.empty() ? !prefix.empty() : !is_absolute_uri(uri)) {
            return refuse(errc::canonicalization_failed, printable(element.name()),
                          "the namespace of prefix '" + printable(prefix) + "' is not an absolute URI");
        }
        namespace_prefix& declared = namespaces_.find(prefix);
        namespaces_.bind(declared, uri);
        if (is_visible && (Inclusive || declared.listed)) {
            use(declared);
        }
        return {};
    }

    /// What only the apex renders: all that is in scope there for the method or for the PrefixList, and what it inherits.
    result<void> enter_apex(node apex, inherited_attributes& inherited)
    {
        if constexpr (Inclusive) {
            namespaces_.for_each([this](namespace_prefix& each) { use(each); });
            auto attributes = inherit_attributes<Version11>(apex);
            if (!attributes) {
                return refuse(std::move(attributes));
            }
            inherited = std::move(*attributes);
            for (const pugi::xml_attribute attribute : inherited.copied) {
                attributes_.add(rendered_name{attribute.name()}, attribute.value());
            }
            if (inherited.base) {
                attributes_.remove("xml:base");
                if (!inherited.base->empty()) {
                    attributes_.add(rendered_name{"xml:base"}, inherited.base->c_str());
                }
            }
        } else {
            for (namespace_prefix* const each : listed_) {
                use(*each);
            }
        }
        return {};
    }

    void use(namespace_prefix& used)
    {
        if (namespaces_.render(used)) {
            rendering_.push_back(&used);
        }
    }

    /// Finds the namespaces of the names, and renders them where the method renders what is visibly utilized.
    result<void> use_namespaces(const rendered_name& element)
    {
        if constexpr (!Inclusive) {
            namespace_prefix& used = namespaces_.find(element.prefix());
            if (used.bound.empty() && element.has_prefix()) {
                return undeclared(element);
            }
            use(used);
        }
        for (auto& attribute : attributes_) {
            if (attribute.name.has_prefix()) {
                namespace_prefix& used = namespaces_.find(attribute.name.prefix());
                if (used.bound.empty()) {
                    return undeclared(attribute.name);
                }
                attribute.namespace_uri = used.bound;
                if constexpr (!Inclusive) {
                    use(used);
                }
            }
        }
        attributes_.sort();
        return {};
    }

    static tl::unexpected<error> undeclared(const rendered_name& name)
    {
        return refuse(errc::canonicalization_failed, printable(name.whole()), "its prefix is not declared");
    }

    template <class Output>
    result<void> finish(const rendered_name& name, Output& output)
    {
        if (auto done = use_namespaces(name); !done) {
            return done;
        }
        if (rendering_.empty() && attributes_.empty()) {
            output.put("<", name.whole(), ">");
            return {};
        }
        output.put("<", name.whole(), {});
        if (!rendering_.empty() && !write_namespaces(output)) {
            return refuse(errc::limit_exceeded, printable(name.whole()), "the namespaces that its elements repeat are too long");
        }
        write_attributes(output);
        output.put('>');
        return {};
    }

    /// Gives whether there was room for them: siblings may each repeat what stands once above them.
    template <class Output>
    bool write_namespaces(Output& output)
    {
        std::sort(rendering_.begin(), rendering_.end(), [](const auto* a, const auto* b) { return a->prefix < b->prefix; });
        for (const namespace_prefix* const each : rendering_) {
            if (each->bound.size() > context_octets_) {
                return false;
            }
            context_octets_ -= each->bound.size();
            output.put(each->prefix.empty() ? std::string_view{" xmlns"} : std::string_view{" xmlns:"}, each->prefix, "=\"");
            output.put_attribute_value(each->bound.empty() ? "" : each->bound.data());
            output.put('"');
        }
        return true;
    }

    template <class Output>
    void write_attributes(Output& output)
    {
        for (const auto& attribute : attributes_) {
            output.put(" ", attribute.name.whole(), "=\"");
            output.put_attribute_value(attribute.value);
            output.put('"');
        }
    }

    namespace_stack namespaces_;
    attribute_list attributes_;
    std::vector<namespace_prefix*> rendering_;  // by the element at hand
    std::vector<namespace_prefix*> listed_;     // the PrefixList
    std::size_t context_octets_;                // that may still be rendered
};

}  // namespace signet

#endif
