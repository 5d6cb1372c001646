// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_ONE_LINE_HPP
#define SIGNET_COMMAND_ONE_LINE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace signet::command {

/// Text for a terminal: in one line and without anything that a terminal would act on. Control characters, characters that
/// turn the direction of text around, and octets that are not UTF-8 are written as `\n`, `\u001b`, `\xff`.
inline std::string one_line(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = first < 0x80                    ? 1
                                   : first >= 0xF0 && first < 0xF5 ? 4
                                   : first >= 0xE0                 ? 3
                                   : first >= 0xC2                 ? 2
                                                                   : 0;
        std::uint32_t character = length <= 1 ? first : first & (0x7FU >> length);
        bool good = length > 0 && first < 0xF5 && at + length <= text.size();
        for (std::size_t i = 1; good && i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            good = (next & 0xC0U) == 0x80U;
            character = (character << 6) | (next & 0x3FU);
        }
        if (!good) {
            line.append("\\x").append(1, digits[first >> 4]).append(1, digits[first & 15]);
            ++at;
            continue;
        }
        const bool acts = character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0x200E
                          || character == 0x200F || (character >= 0x2028 && character <= 0x202E)
                          || (character >= 0x2066 && character <= 0x2069);
        if (character == '\n') {
            line += "\\n";
        } else if (character == '\r') {
            line += "\\r";
        } else if (character == '\t') {
            line += "\\t";
        } else if (acts) {
            line += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4) {
                line += digits[(character >> shift) & 15];
            }
        } else {
            line.append(text.substr(at, length));
        }
        at += length;
    }
    return line;
}

}  // namespace signet::command

#endif
