// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_TLS_DESTINATION_HPP
#define SIGNET_TRANSPORT_TLS_DESTINATION_HPP

#include <signet/transport/tls_identity.hpp>
#include <signet/xml/characters.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// For which servers a client shows which certificate.
struct tls_destination {
    /// `host`, `host:port`, `*.domain` (one label or more in its place), `*.domain:port`, or `*` for all; an IPv6 address stands in
    /// brackets. The case of letters does not count.
    std::string pattern;
    tls_identity identity;

    /// Whether the pattern is one of these.
    bool is_valid() const noexcept
    {
        const auto [host, port] = parts();
        return !host.empty() && host.find('*', 1) == host.npos && (host.front() != '*' || host.size() == 1 || (host.size() > 2 && host[1] == '.'))
               && port.size() <= 5 && std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; }) && !pattern.ends_with(':');
    }

    /// Whether it is meant for the server of that name and port; an IPv6 address is given without its brackets.
    bool fits(std::string_view host, std::uint16_t port) const
    {
        const auto [name, number] = parts();
        if (!is_valid() || (!number.empty() && number != std::to_string(port))) {
            return false;
        }
        if (name.front() != '*') {
            return equal_ignoring_case(name, host);
        }
        const auto domain = name.substr(1);
        return host.size() > domain.size() && equal_ignoring_case(host.substr(host.size() - domain.size()), domain);
    }

private:
    std::pair<std::string_view, std::string_view> parts() const noexcept
    {
        const std::string_view all{pattern};
        const std::size_t bracket = all.starts_with('[') ? all.find(']') : all.npos;
        const std::size_t colon = std::min(all.find(':', bracket == all.npos ? 0 : bracket), all.size());
        const auto host = bracket == all.npos ? all.substr(0, colon) : all.substr(1, bracket - 1);
        if (bracket != all.npos && colon != bracket + 1) {
            return {};  // something between the bracket and the port
        }
        return {host, all.substr(std::min(colon + 1, all.size()))};
    }
};

}  // namespace signet

#endif
