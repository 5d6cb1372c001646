// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_FETCH_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_FETCH_HPP

#include <signet/core/fetcher.hpp>
#include <signet/core/octets.hpp>
#include <signet/core/printable.hpp>
#include <signet/core/result.hpp>
#include <signet/transport/detail/host_look_up.hpp>
#include <signet/transport/http_fetcher_options.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// What is fetched over where nothing protects it.
class fetch_channel {
public:
    static constexpr bool confidential = false;
    struct settings {};

    fetch_channel(boost::asio::io_context& context, const settings&) : stream_{context} {}

    boost::beast::tcp_stream& stream() noexcept { return stream_; }
    boost::beast::tcp_stream& lowest() noexcept { return stream_; }

    std::string explain(boost::system::error_code code) const
    {
        return code == boost::beast::error::timeout ? std::string{"it took too long"} : printable(code.message());
    }

private:
    boost::beast::tcp_stream stream_;
};

/// One request and its answer, on a connection of its own.
template <class Channel>
class http_fetch {
public:
    http_fetch(const http_url& url, const http_fetcher_options& options, const typename Channel::settings& how)
        : url_{url}, options_{options}, channel_{context_, how}
    {
    }

    struct answer {
        unsigned status = 0;
        std::string location;
        octets body;
    };

    result<answer> run(const fetch_request& request, std::chrono::steady_clock::time_point deadline)
    {
        namespace http = boost::beast::http;
        if (auto connected = connect(deadline); !connected) {
            return refuse(std::move(connected));
        }
        http::request<http::span_body<const std::uint8_t>> asked{request.question.empty() ? http::verb::get : http::verb::post, url_.target, 11};
        asked.set(http::field::host, url_.authority());
        asked.set(http::field::user_agent, "Signet");
        asked.set(http::field::connection, "close");
        if (!request.question.empty()) {
            asked.set(http::field::content_type, std::string{request.media_type});
            asked.body() = {request.question.data(), request.question.size()};
            asked.content_length(request.question.size());
        }
        boost::system::error_code failed;
        step(deadline, failed, [&](auto done) { http::async_write(channel_.stream(), asked, done); });
        if (failed) {
            return refused("the request could not be sent", failed);
        }
        const auto most = std::min(options_.body_octets, request.most_octets);
        boost::beast::flat_buffer buffer{options_.header_octets + (64U << 10)};
        http::response_parser<http::vector_body<std::uint8_t>> parser;
        parser.header_limit(static_cast<std::uint32_t>(options_.header_octets));
        parser.body_limit(most);
        step(deadline, failed, [&](auto done) { http::async_read_header(channel_.stream(), buffer, parser, done); });
        const auto text_of = [&](http::field name) {  // before the body: what comes behind it is no part of the head
            const auto value = parser.get()[name];
            return std::string{value.data(), value.size()};
        };
        const std::string coding = text_of(http::field::content_encoding);
        std::string location = text_of(http::field::location);
        if (!failed) {
            step(deadline, failed, [&](auto done) { http::async_read(channel_.stream(), buffer, parser, done); });
        }
        if (failed == http::error::body_limit || failed == http::error::header_limit || failed == http::error::buffer_overflow) {
            return refuse(errc::limit_exceeded, url_.authority(),
                "its answer is larger than " + std::to_string(most) + " octets, or has too large a header");
        }
        if (failed) {
            return refused("the answer could not be read", failed);
        }
        auto message = parser.release();
        if (!coding.empty() && coding != "identity") {
            return refused("its answer has a content encoding, which was not asked for", {});
        }
        return answer{message.result_int(), std::move(location), std::move(message.body())};
    }

private:
    template <class Start>
    void step(std::chrono::steady_clock::time_point deadline, boost::system::error_code& failed, Start&& start)
    {
        bool ended = false;
        channel_.lowest().expires_at(deadline);
        start([&](boost::system::error_code code, auto&&...) {
            failed = code;
            ended = true;
        });
        context_.restart();
        while (!ended && context_.run_one() != 0) {
        }
        if (!ended) {
            failed = boost::beast::error::timeout;
        }
    }

    result<void> connect(std::chrono::steady_clock::time_point deadline)
    {
        boost::system::error_code failed;
        const auto found = host_look_up::run(url_.host, url_.port, deadline, failed);
        if (failed) {
            return refused("its name could not be looked up", failed);
        }
        step(deadline, failed, [&](auto done) { channel_.lowest().async_connect(found, done); });
        if (failed) {
            return refused("no connection", failed);
        }
        if constexpr (Channel::confidential) {
            step(deadline, failed, [&](auto done) { channel_.async_open(url_.host, done); });
            if (failed) {
                return refused("TLS did not hold", failed);
            }
        }
        return {};
    }

    tl::unexpected<error> refused(const std::string& what, boost::system::error_code code) const
    {
        return refuse(errc::transport_failed, url_.authority(), code ? what + ": " + channel_.explain(code) : what);
    }

    const http_url& url_;
    const http_fetcher_options& options_;
    boost::asio::io_context context_{1};
    Channel channel_;
};

/// A fetcher over channels of one kind. `read(place)` reads a URL of its scheme, and `settings(url)` says how to speak to its host.
template <class Channel, class Read, class Settings>
fetcher fetcher_over(http_fetcher_options options, std::string scheme, Read read, Settings settings)
{
    return [with = std::move(options), before = std::move(scheme) + "://", read, settings](const fetch_request& request) -> result<octets> {
        const auto deadline = after(std::min(with.time, request.time));
        std::string place{request.uri};
        for (unsigned hops = 0;; ++hops) {
            const result<http_url> url = read(place);
            if (!url) {
                return tl::unexpected<error>{url.error()};
            }
            if (!may_be_asked(*url, with)) {
                return refuse(errc::reference_refused, url->authority(), "it is not one of the hosts that may be asked");
            }
            try {
                const result<typename Channel::settings> how = settings(*url);
                if (!how) {
                    return tl::unexpected<error>{how.error()};
                }
                auto got = http_fetch<Channel>{*url, with, *how}.run(request, deadline);
                if (!got) {
                    return refuse(std::move(got));
                }
                const bool moved = got->status == 301 || got->status == 302 || got->status == 303 || got->status == 307 || got->status == 308;
                if (moved && hops < with.redirects && request.question.empty()) {
                    const bool same_host = got->location.starts_with('/') && !got->location.starts_with("//");
                    place = same_host ? before + url->authority() + got->location : got->location;
                    continue;
                }
                if (got->status != 200) {
                    return refuse(errc::transport_failed, url->authority(), "it answered with status " + std::to_string(got->status));
                }
                return std::move(got->body);
            } catch (...) {
                return refuse(errc::transport_failed, url->authority(), "the system gave no memory or no socket");
            }
        }
    };
}

}  // namespace signet::detail

#endif
