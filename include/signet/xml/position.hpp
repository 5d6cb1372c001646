// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_XML_POSITION_HPP
#define SIGNET_XML_POSITION_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace signet {

/// A place in a document as an editor shows it: both counted from 1, columns in characters, not octets.
struct position {
    std::size_t line = 1;
    std::size_t column = 1;

    friend constexpr bool operator==(const position&, const position&) = default;
};

/// The place of an offset in UTF-8. A line ends with LF, CR, or both.
constexpr position position_of(std::string_view utf8, std::size_t offset) noexcept
{
    position at;
    for (std::size_t i = 0; i < offset && i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (c == '\n' || (c == '\r' && !(i + 1 < utf8.size() && utf8[i + 1] == '\n'))) {
            ++at.line;
            at.column = 1;
        } else if (c != '\r' && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++at.column;
        }
    }
    return at;
}

/// A place in words: `line 3, column 14`.
inline std::string to_text(position at) { return "line " + std::to_string(at.line) + ", column " + std::to_string(at.column); }

}  // namespace signet

#endif
