// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_DETAIL_FOLDED_NAME_HPP
#define SIGNET_SERVICE_DETAIL_FOLDED_NAME_HPP

#include <string>
#include <string_view>

namespace signet::detail {

/// A user's name without spaces, its ASCII letters small. Names with one such form are one user's: directories take them for the same
/// (RFC 4518), and wrong passwords for them are counted together. What directories fold besides is no other way to write a name here.
inline std::string folded_name(std::string_view name)
{
    std::string folded;
    folded.reserve(name.size());
    for (const char c : name) {
        if (c != ' ') {
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return folded;
}

}  // namespace signet::detail

#endif
