// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_FETCHER_OPTIONS_HPP
#define SIGNET_TRANSPORT_HTTP_FETCHER_OPTIONS_HPP

#include <signet/transport/http_url.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace signet {

// [region options]
/// Whom an HTTP fetcher may ask, and for how long. A host that is not named is not asked, whatever a message or a certificate says;
/// so hosts of one's own network are safe from those who write messages.
struct http_fetcher_options {
    std::vector<std::string> hosts{};                 // "crl.example.com", "localhost:8080"; without a port that of the scheme is meant
    bool any_host = false;                            // for URLs of trusted certificates only, never for those of messages
    unsigned redirects = 0;                           // that are followed, each to a host that may be asked
    std::chrono::milliseconds time{10'000};           // for all of it
    std::size_t header_octets = 16U << 10;
    std::size_t body_octets = 8U << 20;               // the caller's own limit counts too
};
// [endregion]

namespace detail {

/// Whether the options name the host and port of a URL. Case does not count.
inline bool may_be_asked(const http_url& url, const http_fetcher_options& options)
{
    const auto small = [](std::string text) {
        std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return text;
    };
    const auto asked = small(url.authority());
    return options.any_host || std::any_of(options.hosts.begin(), options.hosts.end(), [&](const std::string& host) { return small(host) == asked; });
}

}  // namespace detail

}  // namespace signet

#endif
