// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_TURN_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_TURN_HPP

#include <signet/transport/detail/http_gate.hpp>
#include <signet/transport/http_options.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>

namespace signet::detail {

/// A connection's wait until one of its requests may be in work. Used on the strand of the connection.
class http_turn {
public:
    /// A place that is had: it is free for the next afterwards.
    struct place {
        http_turn& turn;
        ~place() { turn.gate_.leave(); }
    };

    http_turn(http_gate& gate, const boost::asio::any_io_executor& strand) : gate_{gate}, timer_{strand} {}

    /// Calls `serve` once there is a place, or `late` when none came in time. Both keep the connection alive.
    template <class Serve, class Late>
    void await(std::chrono::milliseconds time, Serve serve, Late late)
    {
        const bool now = gate_.enter(this, [this, serve] {
            boost::asio::post(timer_.get_executor(), [this, serve] {
                timer_.cancel();
                serve();
            });
        });
        if (now) {
            return serve();
        }
        timer_.expires_at(after(time));
        timer_.async_wait([this, late](boost::system::error_code stopped) {
            if (!stopped && gate_.give_up(this)) {
                late();
            }
        });
    }

    /// Waits no longer; nothing is called.
    void give_up()
    {
        gate_.give_up(this);
        timer_.cancel();
    }

private:
    http_gate& gate_;
    boost::asio::steady_timer timer_;
};

}  // namespace signet::detail

#endif
