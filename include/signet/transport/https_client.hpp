// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTPS_CLIENT_HPP
#define SIGNET_TRANSPORT_HTTPS_CLIENT_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/http_pool.hpp>
#include <signet/transport/detail/tls_channel.hpp>
#include <signet/transport/detail/tls_context.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>
#include <signet/transport/tls_options.hpp>

#include <memory>
#include <string_view>
#include <utility>

namespace signet {

/// Sends messages to a service over HTTPS: HTTP/1.1 over TLS 1.2 or 1.3. RFC 9110, 4.2.2; RFC 8446.
///
/// The server's certificate must lead to an anchor, be valid now, and name the host of the URL, or its address, in its subjectAltName.
/// The host's name is sent (SNI). Nothing turns this off. Else it does what `http_client` does, as that does it: what is an
/// answer, connections that stay open, times, threads.
class https_client {
public:
    static constexpr bool confidential = true;

    /// A client for the service at a URL (`https://...`); nothing is connected yet. Errors: `malformed_value` for the URL or the
    /// options; `missing_credential` where no CA is trusted; `unusable_credential` for a key or certificate that TLS cannot use.
    static result<https_client> to(std::string_view url, const tls_client_options& tls, const http_client_options& options = {});

    /// Errors: `transport_failed`, its sentence says what did not hold: an unknown CA, an expired certificate, another host's
    /// certificate, an alert of the server's; `malformed_value` for an action that cannot travel in a header.
    result<soap_message> exchange(const soap_message& request) { return pool::exchange(pool_.get(), "https_client", request); }

private:
    using pool = detail::http_pool<detail::tls_channel>;

    explicit https_client(std::unique_ptr<pool> made) : pool_{std::move(made)} {}

    std::unique_ptr<pool> pool_;
};

inline result<https_client> https_client::to(std::string_view url, const tls_client_options& tls, const http_client_options& options)
{
    auto place = http_url::parse_https(url);
    if (!place) {
        return refuse(std::move(place));
    }
    if (auto good = options.validate(); !good) {
        return refuse(std::move(good));
    }
    auto context = detail::tls_client_context(tls, *place);
    if (!context) {
        return refuse(std::move(context));
    }
    return https_client{std::make_unique<pool>(*std::move(place), options, detail::tls_channel::settings{*std::move(context), {}})};
}

static_assert(transport<https_client>);

}  // namespace signet

#endif
