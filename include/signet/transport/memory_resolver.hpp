// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_MEMORY_RESOLVER_HPP
#define SIGNET_TRANSPORT_MEMORY_RESOLVER_HPP

#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/core/uri_resolver.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Gives what the program itself knows, by its exact URI of whichever scheme. Error: `unresolved_reference`.
inline uri_resolver memory_resolver(std::map<std::string, std::string, std::less<>> known)
{
    return [held = std::move(known)](std::string_view uri) -> result<std::string> {
        const auto found = held.find(uri);
        if (found == held.end()) {
            return refuse(errc::unresolved_reference, printable(uri), "nothing of that name is known");
        }
        return found->second;
    };
}

}  // namespace signet

#endif
