// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTPS_SERVER_HPP
#define SIGNET_TRANSPORT_HTTPS_SERVER_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/call_service.hpp>
#include <signet/transport/detail/http_listener.hpp>
#include <signet/transport/detail/tls_channel.hpp>
#include <signet/transport/detail/tls_context.hpp>
#include <signet/transport/http_call.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/tls_options.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace signet {

/// Answers messages over HTTPS: HTTP/1.1 over TLS 1.2 or 1.3. RFC 9110, 4.2.2; RFC 8446.
///
/// It does what `http_server` does, as that does it. A client that does not agree on TLS in time, or shows no certificate where one
/// is required, or one that does not lead to an anchor, gets an alert, and `report` a line; who speaks HTTP without TLS gets 400. The
/// certificates of a client are in `http_call::client_chain`, verified. Where clients are asked for certificates no session is
/// resumed, so that each connection's is looked at.
class https_server {
public:
    static constexpr bool confidential = true;
    using handler = std::function<result<soap_message>(soap_message request)>;

    /// A server that listens and answers from now on. Errors: `malformed_value` for the options; `missing_credential` where clients
    /// need certificates and no CA is trusted to issue them; `conflicting_policy` for the reverse; `unusable_credential` for a key or
    /// certificate that TLS cannot use; `transport_failed` where the address or port cannot be had.
    static result<https_server> start(handler service, const tls_server_options& tls, const http_server_options& options = {})
    {
        return start_with(std::move(service), tls, options);
    }

    /// The same for a service that is told of the whole request, and gets GET too: any function of an `http_call`. Where it looks at heads
    /// (`answers_heads`) it is asked before a body is read, and before the peer is told to send one (Expect: 100-continue).
    template <class Service>
        requires std::is_invocable_r_v<result<http_answer>, Service&, http_call>
    static result<https_server> start(Service service, const tls_server_options& tls, const http_server_options& options = {})
    {
        return start_with(detail::call_service::of(std::move(service)), tls, options);
    }

    /// The port it listens on.
    std::uint16_t port() const noexcept { return listener_ ? listener_->port() : std::uint16_t{0}; }
    /// Connections taken since the start.
    std::uint64_t connections_accepted() const noexcept { return listener_ ? listener_->accepted() : 0; }
    /// Connections that are open now.
    std::size_t connections_open() const { return listener_ ? listener_->open_sessions() : 0; }

    /// As `http_server::stop`.
    void stop() noexcept
    {
        if (listener_) {
            listener_->stop();
        }
    }

private:
    using listener = detail::http_listener<detail::tls_channel>;

    template <class Handler>
    static result<https_server> start_with(Handler service, const tls_server_options& tls, const http_server_options& options)
    {
        if (auto good = options.validate(); !good) {
            return refuse(std::move(good));
        }
        auto context = detail::tls_server_context(tls);
        if (!context) {
            return refuse(std::move(context));
        }
        auto started = listener::start(std::move(service), options, {*std::move(context), tls.handshake_time}, "https_server");
        if (!started) {
            return refuse(std::move(started));
        }
        return https_server{*std::move(started)};
    }

    explicit https_server(std::unique_ptr<listener> started) : listener_{std::move(started)} {}

    std::unique_ptr<listener> listener_;
};

}  // namespace signet

#endif
