// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_CORE_FIXED_STRING_HPP
#define SIGNET_CORE_FIXED_STRING_HPP

#include <cstddef>
#include <string_view>

namespace signet {

/// A string literal as a template argument: `header<"urn:example", "route">`.
template <std::size_t Size>
struct fixed_string {
    char text[Size]{};

    constexpr fixed_string(const char (&literal)[Size])
    {
        for (std::size_t i = 0; i < Size; ++i) {  // <algorithm> would be a tenth of what a policy includes
            text[i] = literal[i];
        }
    }
    constexpr std::string_view view() const noexcept { return {text, Size - 1}; }

    friend constexpr bool operator==(const fixed_string&, const fixed_string&) = default;
};

}  // namespace signet

#endif
