// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_SESSION_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_SESSION_HPP

#include <signet/transport/detail/http_exchange.hpp>
#include <signet/transport/http_options.hpp>

#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace signet::detail {

/// One connection of an HTTP server: reads a request, has it answered, writes the answer, and so on. All of it runs on the
/// strand of the connection; a pending operation keeps the session alive. `Owner` says `stopping()` and is told `ended(session)`.
template <class Owner>
class http_session : public std::enable_shared_from_this<http_session<Owner>> {
public:
    http_session(boost::asio::ip::tcp::socket socket, const http_exchange& service, const http_server_options& options, Owner& owner)
        : stream_{std::move(socket)}, service_{service}, options_{options}, owner_{owner},
          buffer_{options.header_octets + read_ahead}
    {
    }
    http_session(const http_session&) = delete;
    http_session& operator=(const http_session&) = delete;
    ~http_session() { owner_.ended(*this); }

    void start()
    {
        boost::asio::dispatch(stream_.get_executor(), [self = this->shared_from_this()] {
            boost::system::error_code ignored;
            self->stream_.socket().set_option(boost::asio::ip::tcp::no_delay{true}, ignored);
            if (const auto peer = self->stream_.socket().remote_endpoint(ignored); !ignored) {
                self->origin_.peer = peer.address().to_string() + ':' + std::to_string(peer.port());
            }
            self->await_request(self->options_.header_time);
        });
    }

    /// Ends the session now, or, when `only_idle`, if no request is under way.
    void end(bool only_idle)
    {
        boost::asio::post(stream_.get_executor(), [self = this->shared_from_this(), only_idle] {
            if (self->idle_ || !only_idle) {
                self->stream_.close();
            }
        });
    }

private:
    using code = boost::system::error_code;
    using answer = boost::beast::http::response<boost::beast::http::string_body>;
    static constexpr std::chrono::seconds linger_time{2};  // for the peer to read a refusal before the connection is gone
    static constexpr std::size_t chunk = 4096;
    static constexpr std::size_t read_ahead = 64U << 10;  // so that no chunk extension grows without end

    template <class Member>
    auto then(Member member)
    {
        return boost::beast::bind_front_handler(member, this->shared_from_this());
    }

    void await_request(std::chrono::milliseconds time)
    {
        if (owner_.stopping()) {
            return close();
        }
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(options_.header_octets));
        parser_->body_limit(options_.body_octets);
        if (buffer_.size() > 0) {
            return read_header();
        }
        idle_ = true;
        stream_.expires_at(after(time));
        stream_.async_read_some(buffer_.prepare(chunk), then(&http_session::begun));
    }

    void begun(code failed, std::size_t count)
    {
        idle_ = false;
        if (failed) {
            return close();
        }
        buffer_.commit(count);
        read_header();
    }

    void read_header()
    {
        stream_.expires_at(after(options_.header_time));
        boost::beast::http::async_read_header(stream_, buffer_, *parser_, then(&http_session::header_read));
    }

    void header_read(code failed, std::size_t)
    {
        if (failed) {
            return unreadable(failed);
        }
        if (const unsigned status = service_.refused(*parser_, options_.path); status != 0) {
            return refuse(status);
        }
        if (parser_->get().count(boost::beast::http::field::expect) != 0 && parser_->get().version() >= 11) {
            proceed_.emplace(boost::beast::http::status::continue_, 11u);
            stream_.expires_at(after(options_.write_time));
            return boost::beast::http::async_write(stream_, *proceed_, then(&http_session::told_to_proceed));
        }
        read_body();
    }

    void told_to_proceed(code failed, std::size_t)
    {
        if (failed) {
            return close();
        }
        read_body();
    }

    void read_body()
    {
        stream_.expires_at(after(options_.body_time));
        boost::beast::http::async_read(stream_, buffer_, *parser_, then(&http_session::body_read));
    }

    void body_read(code failed, std::size_t)
    {
        if (failed) {
            return unreadable(failed);
        }
        const bool keep_alive = parser_->keep_alive() && parser_->get().version() >= 11;
        answer_ = service_.answer(parser_->release(), origin_);
        write(keep_alive && !owner_.stopping());
    }

    /// What a request that cannot be read is answered.
    void unreadable(code failed)
    {
        namespace http = boost::beast::http;
        if (failed == http::error::header_limit || failed == http::error::buffer_overflow) {
            return refuse(431);
        }
        if (failed == http::error::body_limit) {
            return refuse(413);
        }
        if (failed == http::error::partial_message || failed == http::error::end_of_stream
            || failed.category() != http::make_error_code(http::error::bad_method).category()) {
            return close();  // the peer went away, or took too long
        }
        refuse(400);
    }

    void refuse(unsigned status)
    {
        answer_ = service_.refusal(status);
        if (parser_->is_header_done() && parser_->get().method() == boost::beast::http::verb::head) {
            answer_->body().clear();  // RFC 9110, 9.3.2
            answer_->prepare_payload();
        }
        write(false);
    }

    void write(bool keep_alive)
    {
        answer_->keep_alive(keep_alive);
        answer_->version(11);
        keep_alive_ = keep_alive;
        stream_.expires_at(after(options_.write_time));
        boost::beast::http::async_write(stream_, *answer_, then(&http_session::written));
    }

    void written(code failed, std::size_t)
    {
        answer_.reset();
        if (failed) {
            return close();
        }
        if (keep_alive_) {
            return await_request(options_.idle_time);
        }
        // A close with unread octets would reset the connection and take the answer away from the peer.
        stream_.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, failed);
        stream_.expires_at(after(linger_time));
        idle_ = true;
        discard();
    }

    void discard()
    {
        buffer_.clear();
        stream_.async_read_some(buffer_.prepare(chunk), then(&http_session::discarded));
    }
    void discarded(code failed, std::size_t)
    {
        if (failed) {
            return close();
        }
        discard();
    }

    void close() { stream_.close(); }

    boost::beast::tcp_stream stream_;
    const http_exchange& service_;
    const http_server_options& options_;
    Owner& owner_;
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
    std::optional<boost::beast::http::response<boost::beast::http::empty_body>> proceed_;
    std::optional<answer> answer_;
    http_origin origin_;
    bool keep_alive_ = false;
    bool idle_ = false;
};

}  // namespace signet::detail

#endif
