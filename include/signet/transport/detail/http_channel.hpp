// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_CHANNEL_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_CHANNEL_HPP

#include <signet/core/printable.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <string>
#include <utility>

namespace signet::detail {

/// What client and server speak HTTP over where nothing protects it: a TCP connection. `tls_channel` is the other one.
class http_channel {
public:
    static constexpr bool confidential = false;
    struct settings {};

    /// Over an accepted socket, or, to connect, in a context.
    template <class From>
    http_channel(From&& from, const settings&) : stream_{std::forward<From>(from)}
    {
    }

    /// What all of an accepted connection runs on.
    static auto strand(boost::asio::io_context& context) { return boost::asio::make_strand(context); }

    /// What requests and answers are read from and written to.
    boost::beast::tcp_stream& stream() noexcept { return stream_; }
    /// What has the time limits, and the socket.
    boost::beast::tcp_stream& lowest() noexcept { return stream_; }

    /// Whether it says that TLS ended without a word, or broke: not here.
    static bool is_cut_off(boost::system::error_code) noexcept { return false; }
    static bool is_fault(boost::system::error_code) noexcept { return false; }

    /// Why an operation failed, in words.
    std::string explain(boost::system::error_code code) const
    {
        return code == boost::beast::error::timeout ? std::string{"it took too long"} : printable(code.message());
    }

private:
    boost::beast::tcp_stream stream_;
};

}  // namespace signet::detail

#endif
