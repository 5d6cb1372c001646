// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_SESSION_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_SESSION_HPP

#include <signet/transport/detail/http_body.hpp>
#include <signet/transport/detail/http_budget.hpp>
#include <signet/transport/detail/http_exchange.hpp>
#include <signet/transport/detail/http_farewell.hpp>
#include <signet/transport/detail/http_origin.hpp>
#include <signet/transport/detail/http_request_rules.hpp>
#include <signet/transport/detail/http_turn.hpp>
#include <signet/transport/http_options.hpp>

#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace signet::detail {

/// One connection of an HTTP server: reads a request, has it answered, writes the answer, and so on. All of it runs on the
/// strand of the connection; a pending operation keeps the session alive. `Owner` says `stopping()`, has a `gate()` and a `budget()`, and
/// is told `ended(session)`.
template <class Owner>
class http_session : public std::enable_shared_from_this<http_session<Owner>> {
public:
    using channel = typename Owner::channel;

    http_session(boost::asio::ip::tcp::socket socket, http_origin origin, const http_exchange& service, const http_server_options& options,
                 Owner& owner)
        : channel_{std::move(socket), owner.settings()}, service_{service}, options_{options}, owner_{owner},
          buffer_{options.header_octets + read_ahead}, turn_{owner.gate(), lowest().get_executor()}, origin_{std::move(origin)}
    {
    }
    ~http_session() { owner_.ended(*this); }

    void start()
    {
        boost::asio::dispatch(lowest().get_executor(), [self = this->shared_from_this()] { self->begin(); });
    }

    using time_point = std::chrono::steady_clock::time_point;
    static constexpr time_point busy = time_point::max();

    /// Since when it waits for a request, of which it may have a part of the head, or with the head for all of the body; else `busy`.
    time_point idle_since() const noexcept { return idle_since_; }

    enum class when { now, quiet, idle };
    /// Ends the session now, or only if nothing of a request has come, or if it is idle.
    void end(when which)
    {
        boost::asio::post(lowest().get_executor(), [self = this->shared_from_this(), which] {
            if ((which == when::quiet && !self->quiet_) || (which == when::idle && self->idle_since() == busy)) {
                return;
            }
            self->turn_.give_up();
            self->close();
        });
    }

private:
    using code = boost::system::error_code;
    using answer = boost::beast::http::response<boost::beast::http::string_body>;
    static constexpr std::size_t chunk = 4096;
    static constexpr std::size_t read_ahead = 64U << 10;  // so that no chunk extension grows without end

    template <class Member>
    auto then(Member member)
    {
        return boost::beast::bind_front_handler(member, this->shared_from_this());
    }

    auto& stream() noexcept { return channel_.stream(); }
    auto& lowest() noexcept { return channel_.lowest(); }

    void begin()
    {
        code ignored;
        lowest().socket().set_option(boost::asio::ip::tcp::no_delay{true}, ignored);
        if constexpr (channel::confidential) {
            lowest().expires_at(after(owner_.settings().handshake_time));
            channel_.async_accept(then(&http_session::opened));
        } else {
            await_request(options_.header_time);
        }
    }

    /// TLS was agreed on, or not.
    void opened(code failed) requires channel::confidential
    {
        if (failed) {
            report("no TLS", failed);
            if (!channel::is_plain_http(failed)) {
                return linger();  // the alert is on its way
            }
            answer_ = service_.refusal(400);  // in clear, as it asked
            answer_->keep_alive(false);
            lowest().expires_at(after(http_farewell<channel>::time));
            return boost::beast::http::async_write(lowest(), *answer_, [self = this->shared_from_this()](code, std::size_t) { self->linger(); });
        }
        auto chain = channel_.client_chain();
        if (!chain) {
            service_.tell(error{errc::malformed_certificate, origin_.peer, "a certificate of the client's cannot be read"});
            return close();
        }
        origin_.client_chain = *std::move(chain);
        await_request(options_.header_time);
    }

    void await_request(std::chrono::milliseconds time)
    {
        if (owner_.stopping()) {
            return close();
        }
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(options_.header_octets));
        parser_->body_limit(std::min(options_.body_octets, options_.total_body_octets));
        parser_->get().body().share = http_share{owner_.budget()};
        if (buffer_.size() > 0) {
            return read_header();
        }
        quiet_ = true;
        lowest().expires_at(after(time));
        stream().async_read_some(buffer_.prepare(chunk), then(&http_session::begun));
    }

    void begun(code failed, std::size_t count)
    {
        quiet_ = false;
        if (failed) {
            if (channel::is_fault(failed)) {
                report("the connection broke", failed);
            }
            return close();
        }
        buffer_.commit(count);
        read_header();
    }

    void read_header()
    {
        lowest().expires_at(after(options_.header_time));
        boost::beast::http::async_read_header(stream(), buffer_, *parser_, then(&http_session::header_read));
    }

    void header_read(code failed, std::size_t)
    {
        idle_since_ = std::chrono::steady_clock::now();
        if (failed) {
            return unreadable(failed);
        }
        if (const unsigned status = service_.refused(*parser_); status != 0) {
            return refuse(status);
        }
        answer_ = service_.answer_head(parser_->get(), origin_);
        if (answer_ && !has_short_body(*parser_)) {
            return write(false);  // what the body says is not wanted, nor the connection that has it on the way
        }
        if (!owner_.budget().has(announced_length(parser_->get()).value_or(0))) {
            return answer_ ? write(false) : refuse(503);
        }
        if (!answer_ && waits_for_word(*parser_) && buffer_.size() == 0) {
            proceed_.emplace(boost::beast::http::status::continue_, 11u);
            lowest().expires_at(after(options_.write_time));
            auto go_on = [self = this->shared_from_this()](code unsaid, std::size_t) { unsaid ? self->close() : self->read_body(); };
            return boost::beast::http::async_write(stream(), *proceed_, std::move(go_on));
        }
        read_body();
    }

    void read_body()
    {
        head_ = std::move(parser_->get().base());  // what comes behind the body goes into the parser's fields too: it is no part of the head
        lowest().expires_at(after(options_.body_time));
        boost::beast::http::async_read(stream(), buffer_, *parser_, then(&http_session::body_read));
    }

    /// The request is whole: it is served now, or when it is its turn.
    void body_read(code failed, std::size_t)
    {
        if (failed) {
            return unreadable(failed);
        }
        if (answer_) {
            return write(may_go_on());
        }
        idle_since_ = busy;
        const auto self = this->shared_from_this();
        turn_.await(options_.turn_time, [self] { self->serve(); }, [self] { self->refuse(503); });
    }

    /// Whether the connection may have a further request.
    bool may_go_on() const { return parser_->keep_alive() && parser_->get().version() >= 11 && !owner_.stopping(); }

    void serve()
    {
        const bool keep_alive = may_go_on();
        {
            const http_turn::place taken{turn_};
            answer_ = service_.answer(std::move(head_), parser_->release(), origin_);
        }
        write(keep_alive && !owner_.stopping());
    }

    /// What a request that cannot be read is answered, if anything.
    void unreadable(code failed)
    {
        if (const unsigned status = status_of_unread(failed); status != 0) {
            return refuse(status);
        }
        report("a request did not come whole", failed);
        close();  // the peer went away, or took too long
    }

    void refuse(unsigned status)
    {
        answer_ = service_.refusal(status, origin_, parser_->is_header_done() && parser_->get().method() == boost::beast::http::verb::head);
        write(false);
    }

    void report(const char* what, code failed) const
    {
        service_.tell(error{errc::transport_failed, origin_.peer, std::string{what} + ": " + channel_.explain(failed)});
    }

    void write(bool keep_alive)
    {
        idle_since_ = busy;
        answer_->keep_alive(keep_alive);
        answer_->version(11);
        keep_alive_ = keep_alive;
        head_.clear();
        parser_.reset();  // with what it has of a body, while the peer takes its time
        lowest().expires_at(after(options_.write_time));
        boost::beast::http::async_write(stream(), *answer_, then(&http_session::written));
    }

    void written(code failed, std::size_t)
    {
        answer_.reset();
        idle_since_ = std::chrono::steady_clock::now();
        if (failed) {
            report("an answer was not taken", failed);
            return close();
        }
        if (keep_alive_) {
            return await_request(options_.idle_time);
        }
        quiet_ = true;
        farewell_.say(this->shared_from_this());
    }

    void linger()
    {
        quiet_ = true;
        farewell_.linger(this->shared_from_this());
    }

    void close() { lowest().close(); }

    channel channel_;
    const http_exchange& service_;
    const http_server_options& options_;
    Owner& owner_;
    boost::beast::flat_buffer buffer_;
    http_turn turn_;
    http_farewell<channel> farewell_{channel_};
    std::optional<boost::beast::http::request_parser<http_body>> parser_;
    http_exchange::head head_{};  // while the body is read
    std::optional<boost::beast::http::response<boost::beast::http::empty_body>> proceed_;
    std::optional<answer> answer_;
    http_origin origin_;
    bool keep_alive_ = false;
    bool quiet_ = false;
    std::atomic<time_point> idle_since_ = std::chrono::steady_clock::now();
};

}  // namespace signet::detail

#endif
