// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_FAREWELL_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_FAREWELL_HPP

#include <signet/transport/http_options.hpp>

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/error.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>

namespace signet::detail {

/// The end of a connection whose peer has still to read an answer: a close with unread octets would reset the connection and take the
/// answer away. What the peer sends meanwhile is dropped. `keep` keeps the connection alive.
template <class Channel>
class http_farewell {
public:
    static constexpr std::chrono::seconds time{2};  // for the peer to read the answer

    explicit http_farewell(Channel& channel) : channel_{channel} {}

    /// After an answer: TLS, too, is told that it ends.
    void say(const std::shared_ptr<const void>& keep)
    {
        if constexpr (Channel::confidential) {
            channel_.lowest().expires_at(after(time));
            channel_.stream().async_shutdown([this, keep](boost::system::error_code) { linger(keep); });
        } else {
            linger(keep);
        }
    }

    void linger(const std::shared_ptr<const void>& keep)
    {
        boost::system::error_code ignored;
        channel_.lowest().socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
        channel_.lowest().expires_at(after(time));
        discard(keep);
    }

private:
    void discard(const std::shared_ptr<const void>& keep)
    {
        channel_.lowest().async_read_some(boost::asio::buffer(dropped_), [this, keep](boost::system::error_code failed, std::size_t) {
            if (failed) {
                return channel_.lowest().close();
            }
            discard(keep);
        });
    }

    Channel& channel_;
    std::array<char, 4096> dropped_{};
};

}  // namespace signet::detail

#endif
