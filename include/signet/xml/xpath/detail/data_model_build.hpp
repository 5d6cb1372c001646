// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_DETAIL_DATA_MODEL_BUILD_HPP
#define SIGNET_XML_XPATH_DETAIL_DATA_MODEL_BUILD_HPP

// How the table of `xpath_data_model` is made and read: included by its header.
#include <signet/core/printable.hpp>
#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/xpath/data_model.hpp>

#include <algorithm>
#include <functional>

namespace signet {

namespace detail {

inline bool is_character_data(node at) { return at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata; }

/// A run of text and CDATA sections: where it ends, and whether it holds a character.
struct text_run {
    node after;
    bool has_text = false;

    explicit text_run(node first) : after{first}
    {
        for (; is_character_data(after); after = after.next_sibling()) {
            has_text = has_text || *after.value() != '\0';
        }
    }
};

}  // namespace detail

inline result<xpath_data_model> xpath_data_model::build(const document& of, const limits& bounds)
{
    struct open_node {
        xpath_node parent;
        xpath_node last_child;
    };
    xpath_data_model model{of};
    model.add(xpath_kind::root, of.tree().internal_object(), none);
    std::vector<open_node> open{{root, none}};
    node at = of.tree().first_child();
    while (true) {
        if (model.records_.size() > bounds.xpath_nodes) {
            return refuse(errc::limit_exceeded, "XPath",
                "the document has more than " + std::to_string(bounds.xpath_nodes) + " nodes, those of namespaces included");
        }
        if (at.type() == pugi::node_null) {  // behind the last child
            const xpath_node ended = open.back().parent;
            model.records_[ended].end = model.size();
            open.pop_back();
            if (open.empty()) {
                break;
            }
            at = model.tree_node(ended).next_sibling();
            continue;
        }
        const auto type = at.type();
        const open_node place = open.back();
        const xpath_node added = model.size();
        if (detail::is_character_data(at)) {
            const detail::text_run run{at};
            if (run.has_text) {
                model.add(xpath_kind::text, at.internal_object(), place.parent, place.last_child);
                open.back().last_child = added;
            }
            at = run.after;
            continue;
        }
        if (type == pugi::node_element) {
            if (result<void> done = model.add_element(at, place.parent, place.last_child); !done) {
                return refuse(std::move(done));
            }
            if (place.parent == root) {
                model.document_element_ = added;
            }
            open.back().last_child = added;
            open.push_back({added, none});
            at = at.first_child();
            continue;
        }
        if (type == pugi::node_comment) {
            model.add(xpath_kind::comment, at.internal_object(), place.parent, place.last_child);
            open.back().last_child = added;
        } else if (type == pugi::node_pi) {
            model.add(xpath_kind::processing_instruction, at.internal_object(), place.parent, place.last_child);
            model.records_[added].local = model.locals_.number(at.name());
            open.back().last_child = added;
        }
        at = at.next_sibling();
    }
    const auto by_address = [](const place& left, const place& right) {
        return std::less<>{}(left.handle, right.handle);
    };
    if (!std::is_sorted(model.elements_.begin(), model.elements_.end(), by_address)) {
        std::sort(model.elements_.begin(), model.elements_.end(), by_address);
    }
    return model;
}

inline result<void> xpath_data_model::add_element(node element, xpath_node parent, xpath_node previous)
{
    const xpath_node added = add(xpath_kind::element, element.internal_object(), parent, previous);
    elements_.push_back({element.internal_object(), added});
    add_namespaces(element, added);
    records_[added].attributes = size();
    if (result<void> done = name(added, element.name(), added); !done) {
        return done;
    }
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        if (!declares_namespace(attribute)) {
            const xpath_node at = add(xpath_kind::attribute, attribute.internal_object(), added);
            const bool is_prefixed = !prefix_of(attribute).empty();
            if (result<void> done = name(at, attribute.name(), is_prefixed ? added : none); !done) {
                return done;
            }
        }
    }
    records_[added].children = size();
    return {};
}

/// The namespaces in scope: those of the parent, merged with what the element declares. Both are ordered by prefix.
inline void xpath_data_model::add_namespaces(node element, xpath_node owner)
{
    struct declaration {
        std::string_view prefix;
        pugi::xml_attribute attribute;
    };
    std::vector<declaration> declared;
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        if (declares_namespace(attribute) && declared_prefix(attribute) != "xml") {
            declared.push_back({declared_prefix(attribute), attribute});
        }
    }
    std::sort(declared.begin(), declared.end(), [](const auto& a, const auto& b) { return a.prefix < b.prefix; });
    const xpath_node above = records_[owner].parent;
    if (above == root) {
        declared.insert(std::lower_bound(declared.begin(), declared.end(), "xml",
                            [](const auto& a, std::string_view prefix) { return a.prefix < prefix; }),
            {"xml", {}});
    }
    xpath_node inherited = above == root ? none : namespaces(above);
    const xpath_node inherited_end = above == root ? none : attributes(above);
    for (const declaration& each : declared) {
        while (inherited != inherited_end && locals_.text(records_[inherited].local) < each.prefix) {
            add_namespace(owner, records_[inherited].handle, records_[inherited].local, records_[inherited].uri);
            ++inherited;
        }
        if (inherited != inherited_end && locals_.text(records_[inherited].local) == each.prefix) {
            ++inherited;
        }
        const std::string_view uri = each.attribute ? std::string_view{each.attribute.value()} : xml_namespace;
        if (!uri.empty()) {
            add_namespace(owner, each.attribute.internal_object(), locals_.number(each.prefix), uris_.number(uri));
        }
    }
    for (; inherited != inherited_end; ++inherited) {
        add_namespace(owner, records_[inherited].handle, records_[inherited].local, records_[inherited].uri);
    }
}

inline void xpath_data_model::add_namespace(xpath_node owner, void* declaration, std::uint32_t prefix, std::uint32_t uri)
{
    const xpath_node added = add(xpath_kind::namespace_node, declaration, owner);
    records_[added].local = prefix;
    records_[added].uri = uri;
}

/// Gives a node its expanded name, looked up at `scope`; `none` for names that are in no namespace without a prefix.
inline result<void> xpath_data_model::name(xpath_node named, std::string_view written, xpath_node scope)
{
    const signet::qualified_name halves = split(written);
    records_[named].local = locals_.number(halves.local);
    if (scope != none) {
        const xpath_node bound = find_namespace(scope, halves.prefix);
        if (bound == none && !halves.prefix.empty()) {
            return refuse(errc::malformed_namespaces, printable(written), "its prefix is not declared");
        }
        records_[named].uri = bound == none ? 0 : records_[bound].uri;
    }
    return {};
}

inline std::string_view xpath_data_model::qualified_name(xpath_node of) const
{
    switch (kind(of)) {
    case xpath_kind::element:
    case xpath_kind::processing_instruction: return tree_node(of).name();
    case xpath_kind::attribute: return tree_attribute(of).name();
    case xpath_kind::namespace_node: return local_name(of);
    default: return {};
    }
}

inline void xpath_data_model::append_string_value(std::string& text, xpath_node of) const
{
    switch (kind(of)) {
    case xpath_kind::root:
    case xpath_kind::element:
        for (xpath_node at = children(of); at < end(of); at = kind(at) == xpath_kind::element ? children(at) : at + 1) {
            if (kind(at) == xpath_kind::text) {
                append_string_value(text, at);
            }
        }
        break;
    case xpath_kind::namespace_node: text += bound_uri(of); break;
    case xpath_kind::attribute: text += tree_attribute(of).value(); break;
    case xpath_kind::text:
        for_each_piece(of, [&text](const char* piece) { text += piece; });
        break;
    default: text += tree_node(of).value(); break;
    }
}

inline xpath_node xpath_data_model::find_namespace(xpath_node element, std::string_view prefix) const
{
    const auto first = records_.begin() + namespaces(element);
    const auto last = records_.begin() + attributes(element);
    const auto found = std::lower_bound(first, last, prefix,
        [this](const record& each, std::string_view text) { return locals_.text(each.local) < text; });
    return found != last && locals_.text(found->local) == prefix ? static_cast<xpath_node>(found - records_.begin()) : none;
}

inline std::optional<xpath_node> xpath_data_model::find(node of) const
{
    if (of == tree_node(root)) {
        return root;
    }
    if (of.type() == pugi::node_element) {
        const auto found = std::lower_bound(elements_.begin(), elements_.end(), of.internal_object(),
            [](const place& each, const void* handle) { return std::less<>{}(each.handle, handle); });
        return found != elements_.end() && found->handle == of.internal_object() ? std::optional{found->element} : std::nullopt;
    }
    while (detail::is_character_data(of) && detail::is_character_data(of.previous_sibling())) {
        of = of.previous_sibling();
    }
    const std::optional<xpath_node> parent = of.parent() ? find(of.parent()) : std::nullopt;
    if (parent) {
        for (xpath_node child = children(*parent); child != end(*parent); child = end(child)) {
            if (records_[child].handle == of.internal_object()) {
                return child;
            }
        }
    }
    return std::nullopt;
}

}  // namespace signet

#endif
