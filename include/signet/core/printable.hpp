// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_PRINTABLE_HPP
#define SIGNET_CORE_PRINTABLE_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace signet {

namespace detail {

/// The octets at the begin of a text that are one control character or line end, in UTF-8: C0, DEL, C1, U+2028 and U+2029; 0: none are.
constexpr std::size_t control_octets(std::string_view text) noexcept
{
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (at(0) < 0x20 || at(0) == 0x7F) {
        return 1;
    }
    if (at(0) == 0xC2 && at(1) >= 0x80 && at(1) < 0xA0) {
        return 2;
    }
    return at(0) == 0xE2 && at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9) ? 3 : 0;
}

/// Whether a text has no control character and no line end.
constexpr bool is_printable(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (control_octets(text.substr(i, 3)) != 0) {
            return false;
        }
    }
    return true;
}

}  // namespace detail

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
    std::string text;
    text.reserve(value.size() + 3);
    while (!value.empty()) {
        const std::size_t control = detail::control_octets(value.substr(0, 3));
        text += control != 0 ? '?' : value.front();
        value.remove_prefix(control != 0 ? control : 1);
    }
    return cut ? text + "..." : text;
}

}  // namespace signet

#endif
