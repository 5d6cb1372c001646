// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_CONNECTION_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_CONNECTION_HPP

#include <signet/core/printable.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/host_look_up.hpp>
#include <signet/transport/detail/http_kept_time.hpp>
#include <signet/transport/http_media_type.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_url.hpp>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// One connection of an HTTP client, used by one thread at a time. Its operations are asynchronous only so that they can end
/// at a deadline: each runs the connection's own context until it is done.
template <class Channel>
class http_connection {
public:
    using time_point = std::chrono::steady_clock::time_point;

    http_connection(const http_url& url, const http_client_options& options, const typename Channel::settings& settings)
        : url_{url}, options_{options}, settings_{settings}, where_{url.authority()}
    {
    }

    result<void> connect(time_point deadline)
    {
        deadline = std::min(deadline, after(options_.connect_time));
        boost::system::error_code failed;
        const auto found = host_look_up::run(url_.host, url_.port, deadline, failed);
        if (failed) {
            return refused("its name could not be looked up", failed);
        }
        failed = run(deadline, [&](auto done) { channel_.lowest().async_connect(found, done); });
        if (failed) {
            return refused("no connection", failed);
        }
        channel_.lowest().socket().set_option(boost::asio::ip::tcp::no_delay{true}, failed);
        if constexpr (Channel::confidential) {
            failed = run(deadline, [&](auto done) { channel_.async_open(url_.host, done); });
            if (failed) {
                return refused("no TLS", failed);
            }
        }
        return {};
    }

    /// Whether an idle connection can be used again: the peer has neither closed it nor said anything unasked.
    bool usable()
    {
        if (std::chrono::steady_clock::now() >= good_until_) {
            return false;
        }
        boost::system::error_code code;
        char unasked = 0;
        channel_.lowest().socket().non_blocking(true, code);
        channel_.lowest().socket().receive(boost::asio::buffer(&unasked, 1), boost::asio::socket_base::message_peek, code);
        return code == boost::asio::error::would_block || code == boost::asio::error::try_again;
    }

    /// Sends a request and reads its answer. Afterwards `reusable`, `untouched` and `lost` say what became of the connection and the request.
    result<soap_message> exchange(const soap_message& request, time_point deadline);

    /// The connection stays open for a further exchange.
    bool reusable() const noexcept { return reusable_; }
    /// The connection was used before, and nothing of the request went out, so the peer has done nothing of it.
    bool untouched() const noexcept { return untouched_; }
    /// The peer closed the connection before anything of an answer arrived. It may have done what was asked.
    bool lost() const noexcept { return lost_; }

private:
    using answer_parser = boost::beast::http::response_parser<boost::beast::http::string_body>;

    /// Starts an operation of the stream, which ends at its deadline by itself, and runs it to its end.
    template <class Start>
    boost::system::error_code run(time_point deadline, Start start)
    {
        const auto ended = std::make_shared<std::optional<boost::system::error_code>>();
        channel_.lowest().expires_at(deadline);
        start([ended](boost::system::error_code code, auto&&...) { *ended = code; });
        context_.restart();
        while (!*ended && context_.run_one() != 0) {
        }
        return ended->value_or(boost::asio::error::operation_aborted);
    }

    tl::unexpected<error> refused(std::string sentence) const { return refuse(errc::transport_failed, where_, std::move(sentence)); }
    tl::unexpected<error> refused(const char* what, boost::system::error_code code) const
    {
        return refused(std::string{what} + ": " + channel_.explain(code));
    }

    result<void> send(const soap_message& request, time_point deadline, boost::system::error_code& broken);
    result<soap_message> receive(soap_version asked, time_point deadline);
    tl::unexpected<error> unreadable(boost::system::error_code code) const;
    result<soap_message> interpret(answer_parser& parser, soap_version asked, time_point deadline);

    const http_url& url_;
    const http_client_options& options_;
    const typename Channel::settings& settings_;
    std::string where_;
    boost::asio::io_context context_{1};
    Channel channel_{context_, settings_};
    boost::beast::flat_buffer buffer_{options_.header_octets + (64U << 10)};  // so that no chunk extension grows without end
    time_point good_until_{};
    std::chrono::milliseconds kept_{};  // by the peer while it is idle
    std::size_t sent_ = 0;
    bool reusable_ = false;
    bool used_ = false;  // it served an exchange before
    bool untouched_ = false;
    bool lost_ = false;
};

template <class Channel>
result<soap_message> http_connection<Channel>::exchange(const soap_message& request, time_point deadline)
{
    reusable_ = untouched_ = lost_ = false;
    boost::system::error_code broken;
    if (auto sent = send(request, deadline, broken); !sent) {
        return refuse(std::move(sent));
    }
    const bool nothing_went = broken && sent_ == 0 && broken != boost::beast::error::timeout;
    if (broken == boost::beast::error::timeout || (nothing_went && used_)) {
        untouched_ = nothing_went;
        return refused("the request could not be sent", broken);
    }
    used_ = true;
    auto answer = receive(request.version, deadline);  // even where sending broke: the peer may have said why before it closed
    reusable_ = reusable_ && !broken;
    good_until_ = after(std::min(options_.idle_time, kept_));
    return answer;
}

template <class Channel>
result<void> http_connection<Channel>::send(const soap_message& request, time_point deadline, boost::system::error_code& broken)
{
    namespace http = boost::beast::http;
    using body = http::span_body<const char>;
    auto type = soap_media_type::of(request);
    if (!type) {
        return refuse(std::move(type));
    }
    auto action = soap_action_header(request.action);
    if (!action) {
        return refuse(std::move(action));
    }
    http::request<body> message{http::verb::post, url_.target, 11};
    message.set(http::field::host, url_.authority());
    message.set(http::field::user_agent, "Signet");
    message.set(http::field::content_type, *type);
    if (request.version != soap_version::v1_2) {
        message.set("SOAPAction", *action);
    }
    if (options_.coding) {
        message.set(http::field::accept_encoding, options_.coding.name);
    }
    if (options_.basic && (Channel::confidential || options_.basic_in_clear)) {
        const auto header = options_.basic->header();  // checked with the options
        const auto text = header ? header->reveal() : std::string_view{};
        message.set(http::field::authorization, boost::beast::string_view{text.data(), text.size()});
    }
    std::string coded;
    std::string_view octets_out = request.octets;
    if (options_.code_requests && !request.octets.empty()) {
        auto made = options_.coding.encode(request.octets);
        if (!made) {
            return refuse(std::move(made));
        }
        coded = *std::move(made);
        octets_out = coded;
        message.set(http::field::content_encoding, options_.coding.name);
    }
    message.body() = body::value_type{octets_out.data(), octets_out.size()};
    message.content_length(octets_out.size());
    sent_ = 0;
    broken = run(deadline, [&](auto done) {
        http::async_write(channel_.stream(), message, [this, done](auto failed, std::size_t count) { sent_ = count; done(failed); });
    });
    return {};
}

template <class Channel>
result<soap_message> http_connection<Channel>::receive(soap_version asked, time_point deadline)
{
    namespace http = boost::beast::http;
    constexpr int most_interim_answers = 8;
    for (int i = 0; i < most_interim_answers; ++i) {
        answer_parser parser;
        parser.header_limit(static_cast<std::uint32_t>(options_.header_octets));
        parser.body_limit(options_.body_octets);
        const auto failed = run(deadline, [&](auto done) { http::async_read_header(channel_.stream(), buffer_, parser, done); });
        if (failed) {
            lost_ = i == 0 && !parser.got_some() && buffer_.size() == 0 && failed != boost::beast::error::timeout;
            return unreadable(failed);
        }
        if (const unsigned status = parser.get().result_int(); status >= 200 || status == 101) {
            return interpret(parser, asked, deadline);
        }
    }
    return refused("it sends interim answers without end");
}

template <class Channel>
tl::unexpected<error> http_connection<Channel>::unreadable(boost::system::error_code code) const
{
    namespace http = boost::beast::http;
    if (code == http::error::header_limit || code == http::error::buffer_overflow) {
        return refused("the header of the answer is larger than the limit of " + std::to_string(options_.header_octets) + " octets");
    }
    if (code == http::error::body_limit) {
        return refused("the answer is larger than the limit of " + std::to_string(options_.body_octets) + " octets");
    }
    if (code == http::error::end_of_stream || code == boost::asio::error::eof || code == boost::asio::error::connection_reset) {
        return refused("the connection was closed without an answer");
    }
    if (code == http::error::partial_message || Channel::is_cut_off(code)) {
        return refused("the connection was closed in the middle of the answer");
    }
    return refused("the answer could not be read", code);
}

template <class Channel>
result<soap_message> http_connection<Channel>::interpret(answer_parser& parser, soap_version asked, time_point deadline)
{
    namespace http = boost::beast::http;
    const auto text_of = [&](http::field name) {
        const auto value = parser.get()[name];
        return std::string_view{value.data(), value.size()};
    };
    kept_ = http_kept_time(text_of(http::field::keep_alive)).value_or(options_.idle_time);
    const unsigned status = parser.get().result_int();
    const bool nothing = status == 202 || status == 204;
    soap_message answer{{}, asked, {}};
    bool coded = false;
    if (!nothing) {
        const std::string said = "it answered with status " + std::to_string(status);
        if (status != 200 && status != 500 && status != 400) {
            return refused(said);
        }
        const auto type = soap_media_type::parse(text_of(http::field::content_type));
        if (!type) {
            return refused(said + " and no SOAP message: " + type.error().message());
        }
        if (status == 400 && type->version != soap_version::v1_2) {
            return refused(said + ", which is no status of SOAP 1.1");
        }
        const auto coding = text_of(http::field::content_encoding);
        coded = options_.coding.is_named_by(coding);
        if (!coded && !coding.empty() && in_small_letters(coding) != "identity") {
            return refused("its answer has a content encoding, which was not asked for");
        }
        answer.version = type->version;
        answer.action = type->action;
    }
    const auto failed = run(deadline, [&](auto done) { http::async_read(channel_.stream(), buffer_, parser, done); });
    if (failed) {
        return unreadable(failed);
    }
    reusable_ = parser.keep_alive() && buffer_.size() == 0;
    answer.octets = std::move(parser.get().body());
    if (coded) {
        auto plain = options_.coding.decode(answer.octets, options_.body_octets);
        if (!plain) {
            return refused("its answer is coded, and " + plain.error().message());
        }
        answer.octets = *std::move(plain);
    }
    if (nothing != answer.octets.empty()) {
        reusable_ = false;
        return refused(nothing ? "it said that it had no answer, and sent one" : "it sent an empty answer");
    }
    return answer;
}

}  // namespace signet::detail

#endif
