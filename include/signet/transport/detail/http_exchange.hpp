// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_DETAIL_HTTP_EXCHANGE_HPP
#define SIGNET_TRANSPORT_DETAIL_HTTP_EXCHANGE_HPP

#include <signet/core/printable.hpp>
#include <signet/soap/fault.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/http_date.hpp>
#include <signet/transport/http_media_type.hpp>
#include <signet/transport/http_options.hpp>
#include <signet/transport/http_status.hpp>

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>
#include <chrono>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace signet::detail {

template <class Fields, class Name>
std::string_view header_text(const Fields& header, Name name)
{
    const auto value = header[name];
    return {value.data(), value.size()};
}

/// The status with which the header of a request is refused, or 0.
template <class Parser>
unsigned refused_status(const Parser& parser, std::string_view path)
{
    namespace http = boost::beast::http;
    const auto& header = parser.get();
    const auto count = [&](auto name) { return header.count(name); };
    // One host, one length, one kind of framing: what two readers could read in two ways is refused. RFC 9112, 3.2 and 6.3.
    const auto length = header_text(header, http::field::content_length);
    if (header.version() > 11 || header.version() < 10 || count(http::field::host) > 1 || count(http::field::content_length) > 1
        || count(http::field::content_type) > 1 || count(http::field::transfer_encoding) > 1 || count("SOAPAction") > 1
        || (count(http::field::host) == 0 && header.version() == 11)
        || (count(http::field::content_length) != 0 && count(http::field::transfer_encoding) != 0)
        || !std::all_of(length.begin(), length.end(), is_digit)) {
        return 400;
    }
    if (count(http::field::transfer_encoding) != 0
        && (in_small_letters(header_text(header, http::field::transfer_encoding)) != "chunked" || header.version() < 11)) {
        return header.version() < 11 ? 400 : 501;
    }

    auto target = std::string_view{header.target().data(), header.target().size()};
    if (in_small_letters(target.substr(0, 7)) == "http://") {  // the absolute form, which every server must read
        const auto begin = target.find('/', 7);
        target = begin == target.npos ? std::string_view{"/"} : target.substr(begin);
    }
    if (!is_http_target(target)) {
        return 400;
    }
    if (!path.empty() && target.substr(0, target.find('?')) != path) {
        return 404;
    }
    if (header.method() != http::verb::post) {
        return 405;
    }
    if (count(http::field::expect) != 0 && in_small_letters(header_text(header, http::field::expect)) != "100-continue") {
        return 417;
    }
    if (const auto coding = header_text(header, http::field::content_encoding); !coding.empty() && in_small_letters(coding) != "identity") {
        return 415;
    }
    const auto type = soap_media_type::parse(header_text(header, http::field::content_type));
    if (!type) {
        return 415;
    }
    if (type->version == soap_version::v1_1 && !read_soap_action(header_text(header, "SOAPAction"))) {
        return 400;
    }
    return count(http::field::content_length) == 0 && count(http::field::transfer_encoding) == 0 ? 411 : 0;
}

/// Turns a request into its answer: calls the service, and makes a fault of what it refuses or throws.
class http_exchange {
public:
    using handler = std::function<result<soap_message>(soap_message request)>;
    using request = boost::beast::http::request<boost::beast::http::string_body>;
    using response = boost::beast::http::response<boost::beast::http::string_body>;

    http_exchange(handler service, std::function<void(const error&)> report)
        : service_{std::move(service)}, report_{std::move(report)}
    {
    }

    /// The answer to a request whose header `refused_status` let pass.
    response answer(request&& from) const
    {
        namespace http = boost::beast::http;
        soap_message message;
        if (const auto type = soap_media_type::parse(header_text(from, http::field::content_type))) {
            message.version = type->version;
            message.action = type->version == soap_version::v1_2 ? type->action
                                                                 : read_soap_action(header_text(from, "SOAPAction")).value_or("");
        }
        message.octets = std::move(from.body());
        const soap_version version = message.version;
        auto said = call(std::move(message));
        auto type = said ? soap_media_type::of(*said) : result<std::string>{};
        if (said && !type) {
            said = refuse(std::move(type));
        }
        if (!said) {
            tell(said.error());
            const auto fault = said.error().fault();
            auto refused = headed(http_status_of(fault.at, version));
            refused.set(http::field::content_type, soap_media_type::of({"", version, ""}).value());
            refused.body() = fault_envelope(fault, version);
            refused.prepare_payload();
            return refused;
        }
        auto good = headed(http_status_of(*said));
        if (!said->octets.empty()) {
            good.set(http::field::content_type, *type);
        }
        good.body() = std::move(said->octets);
        good.prepare_payload();
        return good;
    }

    /// An answer without SOAP: the request was none.
    static response refusal(unsigned status)
    {
        namespace http = boost::beast::http;
        auto refused = headed(status);
        if (status == 405) {
            refused.set(http::field::allow, "POST");
        }
        refused.set(http::field::content_type, "text/plain");
        const auto reason = http::obsolete_reason(refused.result());
        refused.body().assign(reason.data(), reason.size());
        refused.body() += '\n';
        refused.prepare_payload();
        return refused;
    }

private:
    static response headed(unsigned status)
    {
        namespace http = boost::beast::http;
        response begun{static_cast<http::status>(status), 11};
        begun.set(http::field::date, http_date(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())));
        return begun;
    }

    result<soap_message> call(soap_message&& message) const
    {
        const auto thrown = [](const char* what) {
            return refuse(errc::transport_failed, "http_server", "the handler threw: " + printable(what));
        };
        try {
            return service_(std::move(message));
        } catch (const std::exception& exception) {
            return thrown(exception.what());
        } catch (...) {
            return thrown("what is no exception");
        }
    }

    void tell(const error& why) const noexcept
    {
        try {
            if (report_) {
                report_(why);
            }
        } catch (...) {  // a log that fails is no reason to leave the peer without an answer
        }
    }

    handler service_;
    std::function<void(const error&)> report_;
};

}  // namespace signet::detail

#endif
