// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_NAMESPACE_CONTEXT_HPP
#define SIGNET_XML_XPATH_NAMESPACE_CONTEXT_HPP

#include <signet/xml/names.hpp>
#include <signet/xml/namespaces.hpp>
#include <signet/xml/node.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// What the prefixes of an expression mean: "the set of namespace declarations in scope for the expression". XPath 1.0, 1.
/// `xml` is always bound; a name without a prefix is in no namespace, whatever the default namespace is (XPath 1.0, 2.3).
class xpath_namespaces {
public:
    xpath_namespaces() = default;

    /// The declarations in scope at an element, as for the expression in a ds:XPath element. XML Signature 1.1, 6.6.3.
    static xpath_namespaces in_scope(node element)
    {
        xpath_namespaces found;
        for (; element; element = element.parent()) {
            for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
                if (declares_namespace(attribute) && !declared_prefix(attribute).empty()) {
                    found.uris_.try_emplace(std::string{declared_prefix(attribute)}, attribute.value());
                }
            }
        }
        return found;
    }

    /// Binds a prefix, anew where it is bound.
    void declare(std::string prefix, std::string uri) { uris_.insert_or_assign(std::move(prefix), std::move(uri)); }

    /// The namespace that a prefix means, nothing where it is not declared.
    std::optional<std::string_view> find(std::string_view prefix) const
    {
        if (prefix == "xml") {
            return xml_namespace;
        }
        const auto found = uris_.find(prefix);
        return found != uris_.end() ? std::optional<std::string_view>{found->second} : std::nullopt;
    }

private:
    std::map<std::string, std::string, std::less<>> uris_;
};

}  // namespace signet

#endif
