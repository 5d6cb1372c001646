// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_CHANGED_TEXT_HPP
#define SIGNET_TESTS_SUPPORT_CHANGED_TEXT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace signet::tests {

/// Where one character of a message is changed: in the text of the last of these elements, each the first of its name behind
/// the start tag of the one before it.
struct text_place {
    std::vector<std::string_view> elements;
    std::size_t character;
};

/// A copy of a message in UTF-8 in which one character differs: a letter or digit becomes another of its kind.
/// Nothing when there is no such element.
inline std::string with_text_changed(std::string message, const text_place& place)
{
    std::size_t at = 0;
    for (const auto name : place.elements) {
        bool found = false;
        while (!found) {
            at = message.find(name, at);
            if (at == std::string::npos) {
                return {};
            }
            const auto tag = at == 0 ? 0 : message.rfind('<', at - 1);
            const auto prefix = std::string_view{message}.substr(tag + 1, at - tag - 1);
            const bool opens = prefix.empty() || (prefix.back() == ':' && prefix.find_first_of(" /") == std::string_view::npos);
            at += name.size();
            found = opens && (message[at] == '>' || message[at] == ' ');
        }
        at = message.find('>', at) + 1;
    }
    char& c = message[at + place.character];
    c = c == '9' ? '8' : c >= '0' && c < '9' ? static_cast<char>(c + 1) : c == 'A' ? 'B' : 'A';
    return message;
}

/// A copy of an envelope in UTF-8 in which Body holds one element more, at its end.
inline std::string with_more_in_body(std::string message, std::string_view soap_prefix)
{
    const std::string name = (soap_prefix.empty() ? "" : std::string{soap_prefix} + ":") + "Body";
    const auto end = message.rfind("</" + name);
    if (end != std::string::npos) {
        message.insert(end, "<more/>");
    } else {
        message.replace(message.find("/>", message.rfind("<" + name)), 2, "><more/></" + name + ">");
    }
    return message;
}

}  // namespace signet::tests

#endif
