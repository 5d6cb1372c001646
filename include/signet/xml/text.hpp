// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_TEXT_HPP
#define SIGNET_XML_TEXT_HPP

#include <signet/core/base64.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/xml/node.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The whole text of an element: every text and CDATA child, one after the other. A value with anything else inside (a
/// comment, a processing instruction, an element) is `errc::malformed_value`: readers disagree about such a value.
inline result<std::string> plain_text(node element)
{
    std::string text;
    for (node child = element.first_child(); child; child = child.next_sibling()) {
        switch (child.type()) {
        case pugi::node_pcdata:
        case pugi::node_cdata: text += child.value(); break;
        case pugi::node_comment: return refuse(errc::malformed_value, element.name(), "a comment stands inside a value");
        case pugi::node_pi:
            return refuse(errc::malformed_value, element.name(), "a processing instruction stands inside a value");
        default: return refuse(errc::malformed_value, element.name(), "an element stands where a plain value is expected");
        }
    }
    return text;
}

/// The octets that an element's text gives in base64, white space aside. Otherwise `errc::malformed_value`.
inline result<octets> base64_value(node element)
{
    result<std::string> text = plain_text(element);
    if (!text) {
        return refuse(std::move(text));
    }
    std::optional<octets> value = base64_decode(*text);
    if (!value) {
        return refuse(errc::malformed_value, element.name(), "the value is not base64");
    }
    return std::move(*value);
}

/// Whether an element holds text besides its elements: anything but white space. Where a schema allows elements only.
inline bool has_text(node element)
{
    for (node child = element.first_child(); child; child = child.next_sibling()) {
        if ((child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            && std::string_view{child.value()}.find_first_not_of(" \t\r\n") != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// All text and CDATA children, one after the other; what else stands between them is skipped.
inline std::string character_data(node element)
{
    std::string text;
    for (node child = element.first_child(); child; child = child.next_sibling()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        }
    }
    return text;
}

/// How many octets of character data stand anywhere under an element.
inline std::size_t text_octets(node element)
{
    std::size_t sum = 0;
    element.find_node([&](node at) {
        sum += at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata ? std::string_view{at.value()}.size() : 0;
        return false;
    });
    return sum;
}

}  // namespace signet

#endif
