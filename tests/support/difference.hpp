// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_DIFFERENCE_HPP
#define SIGNET_TESTS_SUPPORT_DIFFERENCE_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace signet::tests {

/// Where two long texts first differ, with a little of both around that place; "" where they are equal.
inline std::string difference(std::string_view ours, std::string_view theirs)
{
    if (ours == theirs) {
        return {};
    }
    const auto differs = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end()).first;
    const auto at = static_cast<std::size_t>(differs - ours.begin());
    const std::size_t from = at < 60 ? 0 : at - 60;
    return "at " + std::to_string(at) + "\nours:   " + std::string{ours.substr(from, 140)} + "\ntheirs: "
           + std::string{theirs.substr(std::min(from, theirs.size()), 140)};
}

}  // namespace signet::tests

#endif
