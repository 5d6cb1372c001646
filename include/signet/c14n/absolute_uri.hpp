// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_C14N_ABSOLUTE_URI_HPP
#define SIGNET_C14N_ABSOLUTE_URI_HPP

#include <string_view>

namespace signet {

/// Whether a URI reference begins with a scheme. RFC 3986, 3.1. A namespace that does not has no canonical form: Canonical
/// XML 1.0, 1.3.
constexpr bool is_absolute_uri(std::string_view uri) noexcept
{
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (uri.empty() || !is_letter(uri.front())) {
        return false;
    }
    for (const char c : uri) {
        if (c == ':') {
            return true;
        }
        if (!is_letter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
            return false;
        }
    }
    return false;
}

}  // namespace signet

#endif
