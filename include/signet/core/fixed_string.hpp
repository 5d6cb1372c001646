// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_FIXED_STRING_HPP
#define SIGNET_CORE_FIXED_STRING_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace signet {

/// A string literal as a template argument: `header<"urn:example", "route">`.
template <std::size_t Size>
struct fixed_string {
    char text[Size]{};

    constexpr fixed_string(const char (&literal)[Size]) { std::copy_n(literal, Size, text); }
    constexpr std::string_view view() const noexcept { return {text, Size - 1}; }

    friend constexpr bool operator==(const fixed_string&, const fixed_string&) = default;
};

}  // namespace signet

#endif
