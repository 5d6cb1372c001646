// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_CLIENT_HPP
#define SIGNET_TRANSPORT_HTTP_CLIENT_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/http_channel.hpp>
#include <signet/transport/detail/http_pool.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>

#include <memory>
#include <string_view>
#include <utility>

namespace signet {

/// Sends messages to a service over HTTP/1.1: a transport that anybody on the way can read. SOAP 1.1, section 6; SOAP 1.2 part 2,
/// section 7.
///
/// An answer is what comes with status 200 or 500 (with SOAP 1.2 also 400) and a SOAP media type: a fault is an answer, and the
/// answer's version and action are those of its media type. 202 and 204 without a body are the empty answer of a one-way
/// exchange. Everything else is `transport_failed`: redirections are not followed.
///
/// Connections stay open between exchanges. Where the peer closed one meanwhile, the request goes through a new one, as it does where nothing of it
/// could be sent. What went out is sent a second time only if the program says so (`send_again`), the connection was an old one, and nothing of an
/// answer came back; else it is `transport_failed`. A connection is used no longer than the peer says that it keeps it (`Keep-Alive: timeout=5`).
///
/// `exchange` may be called from several threads at once, each on a connection of its own. A name that the system takes long to
/// look up holds up neither the exchange nor the destructor: a thread of its own waits for the system.
class http_client {
public:
    static constexpr bool confidential = false;

    /// A client for the service at a URL (`http_url`); nothing is connected yet. Errors: `malformed_value`; `conflicting_policy` for a
    /// password of HTTP Basic that nothing would hide.
    static result<http_client> to(std::string_view url, const http_client_options& options = {});

    /// Errors: `transport_failed`; `malformed_value` for an action that cannot travel in a header.
    result<soap_message> exchange(const soap_message& request) { return pool::exchange(pool_.get(), "http_client", request); }

private:
    using pool = detail::http_pool<detail::http_channel>;

    explicit http_client(std::unique_ptr<pool> made) : pool_{std::move(made)} {}

    std::unique_ptr<pool> pool_;
};

inline result<http_client> http_client::to(std::string_view url, const http_client_options& options)
{
    auto place = http_url::parse(url);
    if (!place) {
        return refuse(std::move(place));
    }
    if (auto good = options.validate(); !good) {
        return refuse(std::move(good));
    }
    if (options.basic && !options.basic_in_clear) {
        return refuse(errc::conflicting_policy, "http_client",
                      "a password in clear travels over TLS only, or with basic_in_clear where the network is trusted");
    }
    return http_client{std::make_unique<pool>(std::move(*place), options, detail::http_channel::settings{})};
}

static_assert(transport<http_client>);

}  // namespace signet

#endif
