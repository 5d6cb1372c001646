// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_FETCHER_HPP
#define SIGNET_TRANSPORT_HTTP_FETCHER_HPP

#include <signet/core/fetcher.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/transport/detail/http_fetch.hpp>
#include <signet/transport/http_fetcher_options.hpp>
#include <signet/transport/http_url.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Fetches over HTTP/1.1, which anybody on the way can read and change: for what is signed itself, as certificates, OCSP answers and
/// revocation lists are. Only status 200 is an answer; no proxies, no cookies, no compression. Errors: `malformed_value` for what is no
/// plain http URL, `reference_refused` for a host that may not be asked, `limit_exceeded`, `transport_failed`.
inline fetcher http_fetcher(http_fetcher_options options)
{
    using channel = detail::fetch_channel;
    return detail::fetcher_over<channel>(std::move(options), "http", [](std::string_view place) { return http_url::parse(place); },
        [](const http_url&) -> result<channel::settings> { return channel::settings{}; });
}

/// The same as the resolver of a scheme, for a `token_resolver`: whoever writes messages writes URLs, so only hosts that are named are
/// asked, whatever `any_host` says.
inline uri_resolver http_resolver(http_fetcher_options options)
{
    options.any_host = false;
    return [fetch = http_fetcher(std::move(options))](std::string_view uri) -> result<std::string> {
        return fetch({uri}).map([](const octets& body) { return std::string{as_text(body)}; });
    };
}

}  // namespace signet

#endif
