// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_BUILDER_HPP
#define SIGNET_XML_BUILDER_HPP

#include <signet/xml/characters.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <string>
#include <string_view>

namespace signet {

/// A name as it is written: `prefix:local`, or `local` alone.
inline std::string written_name(std::string_view prefix, std::string_view local)
{
    std::string name{prefix};
    if (!name.empty()) {
        name += ':';
    }
    return name.append(local);
}

/// Adds an element as the last child. The prefix is bound in scope, or is "".
inline node append_element(node parent, std::string_view prefix, std::string_view local)
{
    return parent.append_child(written_name(prefix, local).c_str());
}

/// Adds an element of a namespace as the last child, under a prefix that means it there; the new element declares it if need be.
inline node append_element(node parent, std::string_view uri, std::string_view preferred, std::string_view local)
{
    node element = parent.append_child(pugi::node_element);
    element.set_name(written_name(ensure_prefix(element, uri, preferred), local).c_str());
    return element;
}

/// Adds an element as the first child.
inline node prepend_element(node parent, std::string_view prefix, std::string_view local)
{
    return parent.prepend_child(written_name(prefix, local).c_str());
}
inline node prepend_element(node parent, std::string_view uri, std::string_view preferred, std::string_view local)
{
    node element = parent.prepend_child(pugi::node_element);
    element.set_name(written_name(ensure_prefix(element, uri, preferred), local).c_str());
    return element;
}

/// Adds an element as the sibling just before, or just after, a node.
inline node insert_element_before(node sibling, std::string_view prefix, std::string_view local)
{
    return sibling.parent().insert_child_before(written_name(prefix, local).c_str(), sibling);
}
inline node insert_element_after(node sibling, std::string_view prefix, std::string_view local)
{
    return sibling.parent().insert_child_after(written_name(prefix, local).c_str(), sibling);
}

/// Makes some text the only child of an element. What XML cannot hold becomes U+FFFD (`is_xml_text` asks beforehand).
inline void set_text(node element, std::string_view text)
{
    element.remove_children();
    if (!text.empty()) {
        element.append_child(pugi::node_pcdata).set_value(to_xml_text(text).c_str());
    }
}

/// Gives an attribute, by its written name, a value. What XML cannot hold becomes U+FFFD.
inline void set_attribute(node element, std::string_view name, std::string_view value)
{
    const std::string written{name};
    pugi::xml_attribute attribute = element.attribute(written.c_str());
    if (!attribute) {
        attribute = element.append_attribute(written.c_str());
    }
    attribute.set_value(to_xml_text(value).c_str());
}

}  // namespace signet

#endif
