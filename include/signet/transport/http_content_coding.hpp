// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_CONTENT_CODING_HPP
#define SIGNET_TRANSPORT_HTTP_CONTENT_CODING_HPP

#include <signet/core/result.hpp>
#include <signet/xml/characters.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace signet {

/// A way to make bodies smaller on their way, which client and server agree on. RFC 9110, 8.4.1. The one that ships is `gzip`, in
/// a header and a target of its own; options without one speak none.
struct http_content_coding {
    std::string name{};  // what Content-Encoding says, in small letters

    /// A body as it travels. Error: `crypto_failed`, where there is no memory.
    std::function<result<std::string>(std::string_view plain)> encode{};
    /// What a body that travelled is. Errors: `limit_exceeded` for more than `most` octets, or for more than the coding allows;
    /// `malformed_value` for what is not in this coding.
    std::function<result<std::string>(std::string_view coded, std::size_t most)> decode{};

    explicit operator bool() const noexcept { return !name.empty() && encode && decode; }

    /// Whether a Content-Encoding header names this coding.
    bool is_named_by(std::string_view header) const noexcept { return *this && equal_ignoring_case(header, name); }
    /// Whether an Accept-Encoding header asks for this coding by its name. RFC 9110, 12.5.3.
    bool is_asked_for_by(std::string_view header) const noexcept;
};

inline bool http_content_coding::is_asked_for_by(std::string_view header) const noexcept
{
    const auto cut = [](std::string_view& rest, char at) {
        auto part = rest.substr(0, rest.find(at));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        return trimmed(part);
    };
    while (*this && !header.empty()) {
        std::string_view each = cut(header, ',');
        if (!equal_ignoring_case(cut(each, ';'), name)) {
            continue;
        }
        each = trimmed(each);  // "q=0", with zeros behind it, is a no
        return each.size() < 2 || !equal_ignoring_case(each.substr(0, 2), "q=") || each.find_first_not_of("0.", 2) != each.npos;
    }
    return false;
}

}  // namespace signet

#endif
