// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_SERVER_HPP
#define SIGNET_TRANSPORT_HTTP_SERVER_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/call_service.hpp>
#include <signet/transport/detail/http_channel.hpp>
#include <signet/transport/detail/http_listener.hpp>
#include <signet/transport/http_call.hpp>
#include <signet/transport/http_options.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace signet {

/// Answers messages over HTTP/1.1. SOAP 1.1, section 6; SOAP 1.2 part 2, section 7.
///
/// The handler is called from several threads at once, one call per request, with a message that it may keep or move from. What it
/// gives is the answer: under status 200; 500 (or for a SOAP 1.2 Sender fault 400) if its Body holds a fault; 202 if it is
/// empty. An error becomes the vague fault that the error allows (`error::fault`); so does an exception, as the server's fault.
/// So many requests are in work at once as there are `threads`: further ones wait for `turn_time`, and get 503 then.
///
/// Refused before the handler sees them: malformed HTTP (400, and the connection closes), another path than `path` (404), another
/// method than POST (405), no length (411), more octets than `body_octets` (413) and `header_octets` (431), no SOAP media
/// type or an unknown content encoding (415), an unknown expectation (417), an unknown transfer coding (501). Whoever takes longer
/// than the times in the options allow is disconnected. `report` has a line for each. A request for whose body there is no room gets 503 (and
/// the connection closes), and no more connections are had than there may be: of all, and of one peer (`http_server_options`).
class http_server {
public:
    static constexpr bool confidential = false;
    using handler = std::function<result<soap_message>(soap_message request)>;

    /// A server that listens and answers from now on. Errors: `malformed_value` for the options; `transport_failed` where the
    /// address or port cannot be had.
    static result<http_server> start(handler service, const http_server_options& options = {})
    {
        return start_with(std::move(service), options);
    }

    /// The same for a service that is told of the whole request, and gets GET too: any function of an `http_call`. Where it looks at heads
    /// (`answers_heads`) it is asked before a body is read, and before the peer is told to send one (Expect: 100-continue).
    template <class Service>
        requires std::is_invocable_r_v<result<http_answer>, Service&, http_call>
    static result<http_server> start(Service service, const http_server_options& options = {})
    {
        return start_with(detail::call_service::of(std::move(service)), options);
    }

    /// The port it listens on.
    std::uint16_t port() const noexcept { return listener_ ? listener_->port() : std::uint16_t{0}; }
    /// Connections taken since the start.
    std::uint64_t connections_accepted() const noexcept { return listener_ ? listener_->accepted() : 0; }

    /// Connections that are open now.
    std::size_t connections_open() const { return listener_ ? listener_->open_sessions() : 0; }

    /// Takes no more connections, closes idle ones, lets running exchanges end for `stop_time`, closes what is left, and waits for
    /// its threads, and so for handlers that still run. Not to be called from a handler. The destructor does the same.
    void stop() noexcept
    {
        if (listener_) {
            listener_->stop();
        }
    }

private:
    using listener = detail::http_listener<detail::http_channel>;

    template <class Handler>
    static result<http_server> start_with(Handler service, const http_server_options& options)
    {
        if (auto good = options.validate(); !good) {
            return refuse(std::move(good));
        }
        auto started = listener::start(std::move(service), options, {}, "http_server");
        if (!started) {
            return refuse(std::move(started));
        }
        return http_server{*std::move(started)};
    }

    explicit http_server(std::unique_ptr<listener> started) : listener_{std::move(started)} {}

    std::unique_ptr<listener> listener_;
};

}  // namespace signet

#endif
