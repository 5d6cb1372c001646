// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_PRINTABLE_HPP
#define SIGNET_CORE_PRINTABLE_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace signet {

/// A name or value of a message, for a sentence: cut to a readable length, control characters and line ends as `?`.
inline std::string printable(std::string_view value, std::size_t most = 80)
{
    const bool cut = value.size() > most;
    if (cut) {
        while (most > 0 && (static_cast<unsigned char>(value[most]) & 0xC0U) == 0x80U) {
            --most;
        }
        value = value.substr(0, most);
    }
    std::string text{value};
    for (char& c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            c = '?';
        }
    }
    return cut ? text + "..." : text;
}

}  // namespace signet

#endif
