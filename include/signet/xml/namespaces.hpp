// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_NAMESPACES_HPP
#define SIGNET_XML_NAMESPACES_HPP

#include <signet/xml/names.hpp>
#include <signet/xml/node.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// The namespace that `xml` is always bound to, and the one of declarations. Namespaces in XML 1.0, section 3.
inline constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";
inline constexpr std::string_view xmlns_namespace = "http://www.w3.org/2000/xmlns/";

/// What a prefix means at an element: the nearest declaration upwards. "" asks for the default namespace and always
/// has an answer, "" when there is none; `xml` and `xmlns` are bound everywhere. Nothing for an undeclared prefix.
inline std::optional<std::string_view> lookup_namespace(node at, std::string_view prefix)
{
    if (prefix == "xml") {
        return xml_namespace;
    }
    if (prefix == "xmlns") {
        return xmlns_namespace;
    }
    for (; at; at = at.parent()) {
        for (pugi::xml_attribute attribute = at.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            if (declares_namespace(name) && declared_prefix(name) == prefix) {
                return std::string_view{attribute.value()};
            }
        }
    }
    if (prefix.empty()) {
        return std::string_view{};
    }
    return std::nullopt;
}

/// The namespace of an element, "" for none.
inline std::string_view namespace_uri(node element)
{
    return lookup_namespace(element, prefix_of(element)).value_or(std::string_view{});
}

/// Whether a node is the element of that namespace ("" for none) and local name.
inline bool is_element(node candidate, std::string_view uri, std::string_view local)
{
    return candidate.type() == pugi::node_element && local_name(candidate) == local && namespace_uri(candidate) == uri;
}

/// The attribute of that namespace ("" for one without prefix) and local name, an empty handle when there is none.
/// A namespace declaration is no attribute.
inline pugi::xml_attribute find_attribute(node element, std::string_view uri, std::string_view local)
{
    for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const std::string_view written = attribute.name();
        const qualified_name name = split(written);
        if (name.local != local || declares_namespace(written)) {
            continue;
        }
        if (name.prefix.empty() ? uri.empty() : !uri.empty() && lookup_namespace(element, name.prefix) == uri) {
            return attribute;
        }
    }
    return {};
}

/// The first child that is an element, an empty handle when there is none.
inline node first_element(node parent)
{
    node child = parent.first_child();
    while (child && child.type() != pugi::node_element) {
        child = child.next_sibling();
    }
    return child;
}

/// The next sibling that is an element, an empty handle when there is none.
inline node next_element(node element)
{
    node sibling = element.next_sibling();
    while (sibling && sibling.type() != pugi::node_element) {
        sibling = sibling.next_sibling();
    }
    return sibling;
}

/// The same, of that namespace and local name.
inline node first_element(node parent, std::string_view uri, std::string_view local)
{
    node child = first_element(parent);
    while (child && !is_element(child, uri, local)) {
        child = next_element(child);
    }
    return child;
}
inline node next_element(node element, std::string_view uri, std::string_view local)
{
    node sibling = next_element(element);
    while (sibling && !is_element(sibling, uri, local)) {
        sibling = next_element(sibling);
    }
    return sibling;
}

/// Declares a namespace on an element; "" as prefix for the default one. What the element said of that prefix is replaced.
inline void declare_namespace(node element, std::string_view prefix, std::string_view uri)
{
    std::string name{"xmlns"};
    if (!prefix.empty()) {
        name.append(1, ':').append(prefix);
    }
    pugi::xml_attribute declaration = element.attribute(name.c_str());
    if (!declaration) {
        declaration = element.append_attribute(name.c_str());
    }
    declaration.set_value(std::string{uri}.c_str());
}

/// A prefix (never "") that means a namespace at an element: the preferred one, or another that is bound to it in scope, or
/// one that is declared here. A prefix that means something else in scope is left alone and a free one is taken.
inline std::string ensure_prefix(node at, std::string_view uri, std::string_view preferred)
{
    if (uri == xml_namespace) {
        return "xml";
    }
    if (preferred.empty()) {
        preferred = "ns";
    }
    const std::optional<std::string_view> meant = lookup_namespace(at, preferred);
    if (meant == uri) {
        return std::string{preferred};
    }
    for (node scope = at; scope; scope = scope.parent()) {
        for (pugi::xml_attribute attribute = scope.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            const std::string_view name = attribute.name();
            if (declares_namespace(name) && !declared_prefix(name).empty() && uri == attribute.value()
                && lookup_namespace(at, declared_prefix(name)) == uri) {
                return std::string{declared_prefix(name)};
            }
        }
    }
    std::string prefix{preferred};
    for (unsigned number = 1; lookup_namespace(at, prefix); ++number) {
        prefix = std::string{preferred} + std::to_string(number);
    }
    declare_namespace(at, prefix, uri);
    return prefix;
}

}  // namespace signet

#endif
