// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_SOURCE_EXTENT_HPP
#define SIGNET_XML_SOURCE_EXTENT_HPP

#include <cstddef>
#include <string_view>

namespace signet {

/// Where something stands in a text: from its first octet to the one behind its last.
struct source_extent {
    std::size_t begin = 0;
    std::size_t end = 0;
};

namespace detail {

/// Where the markup that begins with this `<` ends.
inline std::size_t markup_end(std::string_view text, std::size_t at)
{
    const auto after = [&](std::string_view last) { return text.find(last, at) + last.size(); };
    const std::string_view rest = text.substr(at);
    if (rest.substr(0, 4) == "<!--") {
        return text.find("-->", at + 4) + 3;
    }
    if (rest.substr(0, 9) == "<![CDATA[") {
        return after("]]>");
    }
    if (rest.substr(0, 2) == "<?") {
        return after("?>");
    }
    char quote = '\0';
    for (++at; at + 1 < text.size() && (quote != '\0' || text[at] != '>'); ++at) {
        if (quote != '\0' ? text[at] == quote : (text[at] == '"' || text[at] == '\'')) {
            quote = quote != '\0' ? '\0' : text[at];
        }
    }
    return at + 1;
}

}  // namespace detail

/// The element that begins at this `<`, with all its content and its end tag, in a text that the strict reader has accepted.
inline source_extent extent_of_element(std::string_view text, std::size_t begin)
{
    std::size_t open = 0;
    std::size_t at = begin;
    do {
        const std::size_t end = detail::markup_end(text, at);
        const char kind = text[at + 1];
        if (kind == '/') {
            --open;
        } else if (kind != '!' && kind != '?' && text[end - 2] != '/') {
            ++open;
        }
        at = open == 0 ? end : text.find('<', end);
    } while (open != 0);
    return {begin, at};
}

}  // namespace signet

#endif
