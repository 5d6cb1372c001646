// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_SERVICE_HTTP_ENDPOINT_HPP
#define SIGNET_SERVICE_HTTP_ENDPOINT_HPP

#include <signet/core/result.hpp>
#include <signet/service/soap_endpoint.hpp>
#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_call.hpp>
#include <signet/xml/characters.hpp>

#include <functional>
#include <string>
#include <utility>

namespace signet {

/// A SOAP endpoint behind HTTP: `POST` brings it messages, `GET` with `?wsdl` asks for its WSDL. A `call_handler` for
/// `http_server::start` and its like.
class http_endpoint {
public:
    /// Who may read the WSDL; without it everybody may.
    using admission = std::function<result<void>(const http_call&)>;

    explicit http_endpoint(soap_endpoint endpoint, std::string wsdl = {}, admission may_read = {})
        : endpoint_{std::move(endpoint)}, wsdl_{std::move(wsdl)}, may_read_{std::move(may_read)}
    {
    }

    result<http_answer> operator()(const http_call& call) const
    {
        if (call.method == "POST") {
            return http_answer::message(endpoint_.answer(call.message, call.confidential));
        }
        if (call.method != "GET" || !equal_ignoring_case(call.query, "wsdl")) {
            return http_answer::refused(405);
        }
        if (wsdl_.empty()) {
            return http_answer::refused(404);
        }
        if (may_read_ && !may_read_(call)) {
            return http_answer::refused(403);
        }
        return http_answer::document("text/xml; charset=utf-8", wsdl_);
    }

private:
    soap_endpoint endpoint_;
    std::string wsdl_;
    admission may_read_;
};

}  // namespace signet

#endif
