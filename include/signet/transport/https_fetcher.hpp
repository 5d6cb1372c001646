// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTPS_FETCHER_HPP
#define SIGNET_TRANSPORT_HTTPS_FETCHER_HPP

#include <signet/core/fetcher.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/result.hpp>
#include <signet/core/uri_resolver.hpp>
#include <signet/transport/detail/http_fetch.hpp>
#include <signet/transport/detail/tls_channel.hpp>
#include <signet/transport/detail/tls_context.hpp>
#include <signet/transport/http_fetcher_options.hpp>
#include <signet/transport/http_url.hpp>
#include <signet/transport/tls_options.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace signet {

/// Fetches over HTTPS as `http_fetcher` does over HTTP. The server's certificate and its host name are checked as `https_client`
/// checks them; redirections lead to https only. Errors: those of `http_fetcher`; `missing_credential` where no CA is trusted.
inline fetcher https_fetcher(tls_client_options tls, http_fetcher_options options)
{
    using channel = detail::tls_channel;
    return detail::fetcher_over<channel>(std::move(options), "https", [](std::string_view place) { return http_url::parse_https(place); },
        [trust = std::move(tls)](const http_url& url) -> result<channel::settings> {
            auto context = detail::tls_client_context(trust, url);
            if (!context) {
                return refuse(std::move(context));
            }
            return channel::settings{*std::move(context), {}};
        });
}

/// The same as the resolver of a scheme, for a `token_resolver`, as `http_resolver` is one.
inline uri_resolver https_resolver(tls_client_options tls, http_fetcher_options options)
{
    options.any_host = false;
    return [fetch = https_fetcher(std::move(tls), std::move(options))](std::string_view uri) -> result<std::string> {
        return fetch({uri}).map([](const octets& body) { return std::string{as_text(body)}; });
    };
}

}  // namespace signet

#endif
