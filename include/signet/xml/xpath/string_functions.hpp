// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_XPATH_STRING_FUNCTIONS_HPP
#define SIGNET_XML_XPATH_STRING_FUNCTIONS_HPP

#include <signet/xml/characters.hpp>
#include <signet/xml/xpath/number.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace signet {

/// Calls `use` with each character of a text, as the octets that write it; octets that are no UTF-8 stand for themselves.
template <class Use>
void for_each_character(std::string_view text, Use&& use)
{
    while (!text.empty()) {
        const std::size_t size = std::max<std::size_t>(decode_utf8(text.data(), text.data() + text.size()).size, 1);
        use(text.substr(0, size));
        text.remove_prefix(size);
    }
}

/// XPath 1.0, 4.2, "string-length": characters, not octets.
inline std::size_t xpath_string_length(std::string_view text)
{
    std::size_t length = 0;
    for_each_character(text, [&length](std::string_view) { ++length; });
    return length;
}

/// XPath 1.0, 4.2, "substring": the characters whose position, from 1, is at least `from` rounded, and below the sum of `from`
/// and `length`, each rounded. Comparisons with NaN are false, so that such a place or length gives nothing.
inline std::string xpath_substring(std::string_view text, double from, std::optional<double> length)
{
    const double first = xpath_round(from);
    const double end = length ? first + xpath_round(*length) : 0;
    std::string part;
    double position = 0;
    for_each_character(text, [&](std::string_view character) {
        ++position;
        if (position >= first && (!length || position < end)) {
            part += character;
        }
    });
    return part;
}

/// XPath 1.0, 4.2, "normalize-space".
inline std::string xpath_normalize_space(std::string_view text)
{
    std::string normal;
    for (const char c : trimmed(text)) {
        if (!is_white_space(c)) {
            normal += c;
        } else if (normal.back() != ' ') {
            normal += ' ';
        }
    }
    return normal;
}

/// XPath 1.0, 4.2, "translate": each character of `from` becomes the one at the same place of `to`, or goes where `to` is
/// shorter. Of a character that stands twice in `from` the first counts.
inline std::string xpath_translate(std::string_view text, std::string_view from, std::string_view to)
{
    std::map<std::string_view, std::string_view> changes;
    for_each_character(from, [&](std::string_view character) {
        std::size_t size = 0;
        if (!to.empty()) {
            size = std::max<std::size_t>(decode_utf8(to.data(), to.data() + to.size()).size, 1);
        }
        changes.try_emplace(character, to.substr(0, size));
        to.remove_prefix(size);
    });
    std::string translated;
    for_each_character(text, [&](std::string_view character) {
        const auto change = changes.find(character);
        translated += change == changes.end() ? character : change->second;
    });
    return translated;
}

/// XPath 1.0, 4.3, "lang": whether a language is the one asked for or one of its kinds, whatever the case.
inline bool is_language(std::string_view language, std::string_view asked)
{
    return language.size() >= asked.size() && equal_ignoring_case(language.substr(0, asked.size()), asked)
           && (language.size() == asked.size() || language[asked.size()] == '-');
}

}  // namespace signet

#endif
