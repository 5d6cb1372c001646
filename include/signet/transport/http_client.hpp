// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_CLIENT_HPP
#define SIGNET_TRANSPORT_HTTP_CLIENT_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/http_connection.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>

#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace signet {

/// Sends messages to a service over HTTP/1.1: a transport that anybody on the way can read. SOAP 1.1, section 6; SOAP 1.2 part 2,
/// section 7.
///
/// An answer is what comes with status 200 or 500 (with SOAP 1.2 also 400) and a SOAP media type: a fault is an answer, and the
/// answer's version and action are those of its media type. 202 and 204 without a body are the empty answer of a one-way
/// exchange. Everything else is `transport_failed`: redirections are not followed.
///
/// Connections stay open between exchanges. Where the peer closed one meanwhile, the request goes through a new one; a request
/// is sent a second time only if the connection was an old one and nothing of an answer came back.
///
/// `exchange` may be called from several threads at once, each on a connection of its own. A name that the system takes long to
/// look up ends the exchange in time, but holds the destructor up.
class http_client {
public:
    static constexpr bool confidential = false;

    /// A client for the service at a URL (`http_url`); nothing is connected yet. Error: `malformed_value`.
    static result<http_client> to(std::string_view url, const http_client_options& options = {});

    /// Errors: `transport_failed`; `malformed_value` for an action that cannot travel in a header.
    result<soap_message> exchange(const soap_message& request)
    {
        if (!state_) {
            return refuse(errc::transport_failed, "http_client", "the client was moved away");
        }
        try {
            return state_->exchange(request);
        } catch (...) {
            return refuse(errc::transport_failed, "http_client", "the system gave no memory or no socket");
        }
    }

private:
    /// What stays in its place while the client moves: connections refer to it.
    class state {
    public:
        state(http_url url, const http_client_options& options) : url_{std::move(url)}, options_{options} {}

        result<soap_message> exchange(const soap_message& request);

    private:
        using connection = detail::http_connection;

        /// An idle connection that is still good, the one used last first; or nothing.
        std::unique_ptr<connection> take()
        {
            const std::lock_guard lock{mutex_};
            while (!idle_.empty()) {
                auto last = std::move(idle_.back());
                idle_.pop_back();
                if (last->usable()) {
                    return last;
                }
            }
            return nullptr;
        }
        void keep(std::unique_ptr<connection> used)
        {
            const std::lock_guard lock{mutex_};
            if (used->reusable() && idle_.size() < options_.idle_connections) {
                idle_.push_back(std::move(used));
            }
        }

        /// A connection whose look-up hangs, aside: nobody has to wait for its end now.
        void put_aside(std::unique_ptr<connection> hanging)
        {
            const std::lock_guard lock{mutex_};
            std::erase_if(hanging_, [](const auto& each) { return !each->looking_up(); });
            if (hanging->looking_up()) {
                hanging_.push_back(std::move(hanging));
            }
        }

        http_url url_;
        http_client_options options_;
        std::mutex mutex_;
        std::vector<std::unique_ptr<connection>> idle_;
        std::vector<std::unique_ptr<connection>> hanging_;
    };

    explicit http_client(std::unique_ptr<state> made) : state_{std::move(made)} {}

    std::unique_ptr<state> state_;
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
    return http_client{std::make_unique<state>(std::move(*place), options)};
}

inline result<soap_message> http_client::state::exchange(const soap_message& request)
{
    const auto deadline = detail::after(options_.exchange_time);
    if (auto old = take()) {
        auto answer = old->exchange(request, deadline);
        if (answer || !old->lost()) {
            keep(std::move(old));
            return answer;
        }
    }
    auto fresh = std::make_unique<connection>(url_, options_);
    if (auto connected = fresh->connect(deadline); !connected) {
        put_aside(std::move(fresh));
        return refuse(std::move(connected));
    }
    auto answer = fresh->exchange(request, deadline);
    keep(std::move(fresh));
    return answer;
}

static_assert(transport<http_client>);

}  // namespace signet

#endif
