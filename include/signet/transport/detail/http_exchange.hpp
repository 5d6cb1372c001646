// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_EXCHANGE_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_EXCHANGE_HPP

#include <signet/core/printable.hpp>
#include <signet/soap/fault.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/detail/call_service.hpp>
#include <signet/transport/detail/http_body.hpp>
#include <signet/transport/detail/http_origin.hpp>
#include <signet/transport/detail/http_request_rules.hpp>
#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_basic.hpp>
#include <signet/transport/http_call.hpp>
#include <signet/transport/http_date.hpp>
#include <signet/transport/http_media_type.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_status.hpp>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

/// Turns a request into its answer: calls the service, and makes a fault of what it refuses or throws.
class http_exchange {
public:
    using message_handler = std::function<result<soap_message>(soap_message request)>;
    using head = boost::beast::http::request_header<>;
    using request = boost::beast::http::request<http_body>;
    using response = boost::beast::http::response<boost::beast::http::string_body>;

    http_exchange(message_handler service, const http_server_options& options)
        : service_{[service = std::move(service)](http_call call) {
              return service(std::move(call.message)).map([](soap_message said) { return http_answer::message(std::move(said)); });
          }},
          options_{options}
    {
    }
    http_exchange(call_service service, const http_server_options& options)
        : service_{std::move(service.call)}, head_{std::move(service.head)}, options_{options}, takes_calls_{true}
    {
    }

    /// The status with which the header of a request is refused, or 0.
    template <class Parser>
    unsigned refused(const Parser& parser) const
    {
        return refused_status(parser, options_, takes_calls_);
    }

    /// The answer to a request that the service knows by its head, which was not refused; nothing: the body is wanted.
    std::optional<response> answer_head(const request& from, const http_origin& origin) const
    {
        if (!head_) {
            return std::nullopt;
        }
        http_call call;
        read_head(from, origin, call);
        auto said = guarded([&]() -> result<std::optional<http_answer>> { return head_(call); });
        if (said && !*said) {
            return std::nullopt;
        }
        const auto version = version_of(from);
        return said ? written(**std::move(said), version) : written(refuse(std::move(said)), version);
    }

    /// The answer to a request whose header was not refused. The header is that from before the body was read: the request itself may have fields from
    /// behind the body, which say nothing of it (RFC 9110, 6.5.1).
    response answer(head&& before, request&& from, const http_origin& origin) const
    {
        namespace http = boost::beast::http;
        from.base() = std::move(before);
        const bool wants_coded = options_.coding.is_asked_for_by(header_text(from, http::field::accept_encoding));
        if (options_.coding.is_named_by(header_text(from, http::field::content_encoding))) {
            auto plain = options_.coding.decode(from.body().text, options_.body_octets);
            if (!plain) {
                tell(error{plain.error().code(), origin.peer, "the body of a request: " + plain.error().message()});
                return refusal(plain.error().code() == errc::limit_exceeded ? 413 : 400);
            }
            from.body().text = *std::move(plain);
        }
        auto made = answer_plain(std::move(from), origin);
        return wants_coded ? coded(std::move(made)) : made;
    }

    /// An answer without SOAP: the request was none.
    response refusal(unsigned status) const
    {
        namespace http = boost::beast::http;
        auto refused = headed(status);
        if (status == 405) {
            refused.set(http::field::allow, allowed());
        }
        if (status == 503) {
            refused.set(http::field::retry_after, "10");
        }
        refused.set(http::field::content_type, "text/plain");
        const auto reason = http::obsolete_reason(refused.result());
        return filled(std::move(refused), std::string{reason.data(), reason.size()} + '\n');
    }

    /// The same to somebody, with a line in the report. An answer to HEAD has no body (RFC 9110, 9.3.2).
    response refusal(unsigned status, const http_origin& origin, bool to_head) const
    {
        auto refused = refusal(status);
        const auto reason = refused.reason();
        tell(error{errc::transport_failed, origin.peer,
                   "a request was refused with " + std::to_string(status) + ' ' + std::string{reason.data(), reason.size()}});
        return to_head ? filled(std::move(refused), {}) : refused;
    }

    void tell(const error& why) const noexcept
    {
        try {
            if (options_.report) {
                options_.report(why);
            }
        } catch (...) {  // a log that fails is no reason to leave the peer without an answer
        }
    }

private:
    response answer_plain(request&& from, const http_origin& origin) const
    {
        http_call call = read(from, origin);
        const soap_version version = call.message.version;
        return written(guarded([&] { return service_(std::move(call)); }), version);
    }

    response written(result<http_answer> said, soap_version version) const
    {
        namespace http = boost::beast::http;
        if (said && said->soap()) {
            auto type = soap_media_type::of(*said->soap());
            if (type) {
                auto good = headed(http_status_of(*said->soap()));
                if (!said->soap()->octets.empty()) {
                    good.set(http::field::content_type, *type);
                }
                return filled(std::move(good), std::move(*said).take_octets());
            }
            said = refuse(std::move(type));
        }
        if (said && !is_soap_action(said->media_type())) {
            said = refuse(errc::malformed_value, "Content-Type", "the media type has a character that cannot travel in a header");
        }
        if (!said) {
            tell(said.error());
            const auto fault = said.error().fault();
            auto broken = headed(http_status_of(fault.at, version));
            broken.set(http::field::content_type, soap_media_type::of({"", version, ""}).value());
            return filled(std::move(broken), fault_envelope(fault, version));
        }
        auto other = headed(said->status());
        const auto set = [&](http::field name, const std::string& value) {
            if (!value.empty()) {
                other.set(name, value);
            }
        };
        set(http::field::content_type, said->media_type());
        set(http::field::www_authenticate, said->authenticate());
        set(http::field::allow, said->status() == 405 ? allowed() : "");
        set(http::field::retry_after, said->retry_after().count() > 0 ? std::to_string(said->retry_after().count()) : "");
        return filled(std::move(other), std::move(*said).take_octets());
    }

    /// The answer in the content coding, where that makes it smaller.
    response coded(response&& plain) const
    {
        namespace http = boost::beast::http;
        constexpr std::size_t too_small = 512;
        if (plain.body().size() < too_small) {
            return std::move(plain);
        }
        plain.set(http::field::vary, "Accept-Encoding");
        if (auto smaller = options_.coding.encode(plain.body()); smaller && smaller->size() < plain.body().size()) {
            plain.set(http::field::content_encoding, options_.coding.name);
            return filled(std::move(plain), *std::move(smaller));
        }
        return std::move(plain);
    }

    static response headed(unsigned status)
    {
        namespace http = boost::beast::http;
        response begun{static_cast<http::status>(status), 11};
        begun.set(http::field::date, http_date(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())));
        return begun;
    }

    static response filled(response&& headed, std::string body)
    {
        headed.body() = std::move(body);
        headed.prepare_payload();
        return std::move(headed);
    }

    std::string allowed() const { return takes_calls_ ? "GET, POST" : "POST"; }

    http_call read(request& from, const http_origin& origin) const
    {
        namespace http = boost::beast::http;
        http_call call;
        if (const auto type = soap_media_type::parse(header_text(from, http::field::content_type))) {
            call.message.version = type->version;
            call.message.action = type->version == soap_version::v1_2 ? type->action
                                                                      : read_soap_action(header_text(from, "SOAPAction")).value_or("");
        }
        call.message.octets = std::move(from.body().text);
        if (!takes_calls_) {
            return call;
        }
        read_head(from, origin, call);
        return call;
    }

    static soap_version version_of(const request& from)
    {
        const auto type = soap_media_type::parse(header_text(from, boost::beast::http::field::content_type));
        return type ? type->version : soap_version::v1_1;
    }

    static void read_head(const request& from, const http_origin& origin, http_head& head)
    {
        namespace http = boost::beast::http;
        head.method = from.method() == http::verb::get ? "GET" : "POST";
        const auto target = http_target_of({from.target().data(), from.target().size()});
        const auto mark = std::min(target.find('?'), target.size());
        head.path = target.substr(0, mark);
        head.query = target.substr(std::min(mark + 1, target.size()));
        if (auto who = basic_credentials::parse(header_text(from, http::field::authorization))) {
            head.basic = *std::move(who);
        }
        head.client_chain = origin.client_chain;
        head.peer = origin.peer;
        head.network = origin.network;
        head.confidential = origin.confidential;
        head.length = announced_length(from);
    }

    /// What a service's function gives; an exception is an error.
    template <class Function>
    static auto guarded(Function function) -> decltype(function())
    {
        const auto thrown = [](const char* what) {
            return refuse(errc::transport_failed, "http_server", "the handler threw: " + printable(what));
        };
        try {
            return function();
        } catch (const std::exception& exception) {
            return thrown(exception.what());
        } catch (...) {
            return thrown("what is no exception");
        }
    }

    call_handler service_;
    std::function<std::optional<http_answer>(const http_head&)> head_{};
    const http_server_options& options_;
    bool takes_calls_ = false;
};

}  // namespace signet::detail

#endif
