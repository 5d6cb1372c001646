// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_SETTING_NAME_HPP
#define SIGNET_SERVICE_SETTING_NAME_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// The value that a name of a configuration file means: "peer_or_chain_trust", and "PeerOrChainTrust" as other systems write it.
/// Case and underscores do not count, nor does the prefix that the other system puts before each ("FindBy").
/// Error: `malformed_value`, which says what could stand there.
template <class Value, std::size_t Count>
result<Value> parse_setting(std::string_view text, std::string_view what, const std::array<std::pair<std::string_view, Value>, Count>& known,
                            std::string_view prefix = {})
{
    const auto folded = [](std::string_view name) {
        std::string plain;
        for (const char c : name) {
            if (c != '_') {
                plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        return plain;
    };
    std::string wanted = folded(text);
    if (const auto before = folded(prefix); !before.empty() && wanted.starts_with(before)) {
        wanted.erase(0, before.size());
    }
    std::string names;
    for (const auto& [name, value] : known) {
        if (folded(name) == wanted) {
            return value;
        }
        names.append(names.empty() ? "" : ", ").append(name);
    }
    return refuse(errc::malformed_value, std::string{what}, "\"" + printable(text) + "\" is none of " + names);
}

}  // namespace signet

#endif
