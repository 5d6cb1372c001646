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
    /// Who may read the WSDL; without it everybody may. Why somebody may not goes to the report of the endpoint.
    using admission = std::function<result<void>(const http_call&)>;

    /// With a `realm`, who may not read is asked for a name and a password by HTTP Basic (401) where they were missing, or not right:
    /// `authentication_failed`. Everybody else who may not gets 403.
    explicit http_endpoint(soap_endpoint endpoint, std::string wsdl = {}, admission may_read = {}, std::string realm = {})
        : endpoint_{std::move(endpoint)}, wsdl_{std::move(wsdl)}, may_read_{std::move(may_read)}, realm_{std::move(realm)}
    {
    }

    /// The answer to one request: of `POST` the endpoint's, which may be a fault; of `GET` with `?wsdl` the document, 404 where there is none,
    /// 401 or 403 for who may not read it; 405 for anything else. It is never an error.
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
        if (const auto may = admitted(call); !may) {
            endpoint_.report(may.error());
            const bool unknown = !call.basic || may.error().code() == errc::authentication_failed;
            return unknown && !realm_.empty() ? http_answer::challenge(realm_) : http_answer::refused(403);
        }
        return http_answer::document("text/xml; charset=utf-8", wsdl_);
    }

private:
    result<void> admitted(const http_call& call) const
    {
        try {
            return may_read_ ? may_read_(call) : result<void>{};
        } catch (...) {
            return refuse(errc::not_accepted, "wsdl", "who asked whether it may be read threw an exception");
        }
    }

    soap_endpoint endpoint_;
    std::string wsdl_;
    admission may_read_;
    std::string realm_;
};

}  // namespace signet

#endif
