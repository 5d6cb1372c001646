// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_CALL_HPP
#define SIGNET_TRANSPORT_HTTP_CALL_HPP

#include <signet/core/result.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_head.hpp>

#include <functional>

namespace signet {

/// A request as it came over HTTP, for services that look at more than its message: which path, who is there.
struct http_call : http_head {
    soap_message message{};  // without octets for GET
};

/// What answers a request: called from several threads at once. An error becomes the vague fault that it allows.
using call_handler = std::function<result<http_answer>(http_call)>;

}  // namespace signet

#endif
