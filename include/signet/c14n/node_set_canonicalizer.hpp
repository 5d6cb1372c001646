// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_NODE_SET_CANONICALIZER_HPP
#define SIGNET_C14N_NODE_SET_CANONICALIZER_HPP

#include <signet/algorithm/concepts.hpp>
#include <signet/c14n/attribute_list.hpp>
#include <signet/c14n/inheritable_attributes.hpp>
#include <signet/c14n/node_set_namespaces.hpp>
#include <signet/c14n/options.hpp>
#include <signet/c14n/output.hpp>
#include <signet/c14n/xml_base.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/xpath/data_model.hpp>
#include <signet/xml/xpath/node_set.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signet {

/// One walk over the data model of a document that writes the nodes of a set: each node is met at most once, in document
/// order, without recursion. `canonicalize` is the way in.
template <canonicalization_method Method, class Sink>
class node_set_canonicalizer {
public:
    node_set_canonicalizer(const node_set& nodes, Sink& sink, const c14n_options& options)
        : nodes_{nodes}, model_{nodes.model()}, output_{sink}, namespaces_{nodes, options.inclusive_prefixes},
          inheritable_{model_}, context_octets_{options.context_octets}
    {
    }

    result<void> run()
    {
        xpath_node next = nodes_.next(xpath_data_model::root);
        for (xpath_node at = model_.children(xpath_data_model::root); next != none;) {
            while (!open_.empty() && model_.end(open_.back().element) <= at) {
                close();
            }
            if (next < at) {
                next = nodes_.next(at);
                continue;
            }
            if (model_.end(at) <= next) {  // nothing of it is in the set
                at = model_.end(at);
                continue;
            }
            if (model_.kind(at) == xpath_kind::element) {
                if (result<void> done = open(at); !done) {
                    return done;
                }
                at = model_.children(at);
            } else {
                write(at);
                ++at;
            }
        }
        while (!open_.empty()) {
            close();
        }
        output_.flush();
        return {};
    }

private:
    static constexpr xpath_node none = xpath_data_model::none;

    /// An element that the walk is in, rendered or not.
    struct open_element {
        xpath_node element;
        xpath_node nearest;  // the nearest element that is in the set, itself or around it
        std::size_t namespaces;
        typename inheritable_attributes<Method::version_1_1>::place inheritable;
    };

    result<void> open(xpath_node element)
    {
        const bool is_in_set = nodes_.contains(element);
        const xpath_node above = open_.empty() ? none : open_.back().nearest;
        open_.push_back({element, is_in_set ? element : above, namespaces_.mark(), inheritable_.mark()});
        read_attributes(element, is_in_set);
        if constexpr (Method::inclusive) {
            const bool is_orphan = is_in_set && model_.parent(element) != xpath_data_model::root && above != model_.parent(element);
            if (is_orphan) {
                if (result<void> done = inherit(element, above); !done) {
                    return done;
                }
            }
            inheritable_.enter(element);
        }
        if (result<void> done = namespaces_.read(element, above, used_); !done) {
            return done;
        }
        if (is_in_set) {
            output_.put("<");
            output_.put(model_.qualified_name(element));
        }
        if (result<void> done = write_namespaces(element); !done) {
            return done;
        }
        write_attributes();
        if (is_in_set) {
            output_.put('>');
        }
        return {};
    }

    void close()
    {
        const open_element& last = open_.back();
        if (last.nearest == last.element) {
            output_.put("</", model_.qualified_name(last.element), ">");
        }
        namespaces_.restore(last.namespaces);
        inheritable_.restore(last.inheritable);
        open_.pop_back();
    }

    /// The attributes that are in the set, and the prefixes that an element in the set utilizes visibly.
    void read_attributes(xpath_node element, bool is_in_set)
    {
        attributes_.clear();
        used_.clear();
        const auto use = [&](std::string_view prefix) {
            if (!Method::inclusive && is_in_set) {
                const std::uint32_t number = model_.locals().find(prefix).value_or(0);
                if (std::find(used_.begin(), used_.end(), number) == used_.end()) {
                    used_.push_back(number);
                }
            }
        };
        use(split(model_.qualified_name(element)).prefix);
        for (xpath_node at = model_.attributes(element); at != model_.children(element); ++at) {
            if (nodes_.contains(at)) {
                const pugi::xml_attribute attribute = model_.tree_attribute(at);
                const rendered_name name{attribute.name()};
                attributes_.add(name, model_.namespace_uri(at), attribute.value());
                if (name.has_prefix()) {
                    use(name.prefix());
                }
            }
        }
    }

    /// What an element takes over when its parent is not in the set. Canonical XML 1.0 and 1.1, 2.4.
    result<void> inherit(xpath_node element, xpath_node above)
    {
        own_.clear();
        for (xpath_node at = model_.attributes(element); at != model_.children(element); ++at) {
            own_.push_back({model_.uri_number(at), model_.local_number(at)});
        }
        const auto xml = model_.uris().find(xml_namespace).value_or(0);
        for (const auto& [name, attribute] : inheritable_.nearest()) {
            const pugi::xml_attribute inherited = model_.tree_attribute(attribute);
            if (!spend(model_.local_name(attribute), inherited.value())) {
                return too_much(element);
            }
            const auto is_same = [name = name, xml](const expanded& each) { return each.uri == xml && each.local == name; };
            if (std::none_of(own_.begin(), own_.end(), is_same)) {
                attributes_.add(rendered_name{inherited.name()}, xml_namespace, inherited.value());
            }
        }
        return join_bases(element, above);
    }

    /// Canonical XML 1.1, 2.4: xml:base of the omitted elements that stand without a gap around an element.
    result<void> join_bases(xpath_node element, xpath_node above)
    {
        const std::vector<xpath_node>& all = inheritable_.bases();
        std::size_t first = all.size();
        while (first > 0 && (above == none || model_.parent(all[first - 1]) > above)) {
            if (!spend("base", model_.tree_attribute(all[--first]).value())) {
                return too_much(element);
            }
        }
        if (first == all.size()) {
            return {};
        }
        base_ = model_.tree_attribute(all[first]).value();
        const auto join = [this](const char* inner) {
            base_ = join_uri_references(base_, inner);
            return spend("base", base_);
        };
        bool is_short = true;
        for (std::size_t i = first + 1; i < all.size() && is_short; ++i) {
            is_short = join(model_.tree_attribute(all[i]).value());
        }
        if (const pugi::xml_attribute own = model_.tree_node(element).attribute("xml:base"); own && is_short) {
            is_short = join(own.value());
        }
        if (!is_short) {
            return too_much(element);
        }
        attributes_.remove("xml:base");
        if (!base_.empty()) {
            attributes_.add(rendered_name{"xml:base"}, xml_namespace, base_.c_str());
        }
        return {};
    }

    result<void> write_namespaces(xpath_node element)
    {
        for (const xpath_node each : namespaces_.rendering()) {
            const std::string_view prefix = each == none ? std::string_view{} : model_.local_name(each);
            const std::string_view uri = each == none ? std::string_view{""} : model_.bound_uri(each);
            if (!spend(prefix, uri)) {
                return too_much(element);
            }
            output_.put(prefix.empty() ? std::string_view{" xmlns"} : std::string_view{" xmlns:"}, prefix, "=\"");
            output_.put_attribute_value(uri.data());
            output_.put('"');
        }
        return {};
    }

    void write_attributes()
    {
        attributes_.sort();
        for (const auto& attribute : attributes_) {
            output_.put(" ", attribute.name.whole(), "=\"");
            output_.put_attribute_value(attribute.value);
            output_.put('"');
        }
    }

    /// Text, a comment or an instruction. Those outside the document element stand on lines of their own.
    void write(xpath_node at)
    {
        const xpath_kind kind = model_.kind(at);
        if (kind == xpath_kind::text) {
            model_.for_each_piece(at, [this](const char* piece) { output_.put_text(piece); });
            return;
        }
        if (kind == xpath_kind::comment && !Method::with_comments) {
            return;
        }
        const bool is_outside = model_.parent(at) == xpath_data_model::root;
        const bool is_after = is_outside && model_.document_element() < at;
        if (is_after) {
            output_.put('\n');
        }
        const node here = model_.tree_node(at);
        if (kind == xpath_kind::comment) {
            output_.put_comment(here.value());
        } else {
            output_.put_instruction(here.name(), here.value());
        }
        if (is_outside && !is_after) {
            output_.put('\n');
        }
    }

    bool spend(std::string_view name, std::string_view value) noexcept
    {
        const std::size_t cost = name.size() + value.size() + 1;
        const bool is_enough = cost <= context_octets_;
        context_octets_ -= is_enough ? cost : context_octets_;
        return is_enough;
    }

    tl::unexpected<error> too_much(xpath_node element) const
    {
        return refuse(errc::limit_exceeded, printable(model_.qualified_name(element)),
            "the elements of the node set repeat more namespaces and attributes around them than is allowed");
    }

    struct expanded {
        std::uint32_t uri;
        std::uint32_t local;
    };

    const node_set& nodes_;
    const xpath_data_model& model_;
    canonical_output<Sink> output_;
    node_set_namespaces<Method::inclusive> namespaces_;
    inheritable_attributes<Method::version_1_1> inheritable_;
    std::size_t context_octets_;
    std::vector<open_element> open_;
    attribute_list attributes_;
    std::vector<std::uint32_t> used_;
    std::vector<expanded> own_;
    std::string base_;
};

}  // namespace signet

#endif
