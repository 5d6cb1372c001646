// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_CALL_HPP
#define SIGNET_TRANSPORT_HTTP_CALL_HPP

#include <signet/core/result.hpp>
#include <signet/crypto/botan/certificate.hpp>
#include <signet/soap/transport.hpp>
#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_basic.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// A request as it came over HTTP, for services that look at more than its message: which path, who is there.
struct http_call {
    std::string method;                        // POST, which brings a message, or GET, which brings none
    std::string path;                          // as in the request line, "/stocks": percent-encodings are left as they are
    std::string query;                         // what follows its "?"; "" for none
    soap_message message;                      // without octets for GET
    std::optional<basic_credentials> basic{};  // of the Authorization header, unchecked
    std::vector<certificate> client_chain{};   // verified by TLS, the client's own certificate first; empty: it showed none
    std::string peer{};                        // its address and port, for the log
    bool confidential = false;                 // nobody else could read it: it came over TLS
};

/// What answers a request: called from several threads at once. An error becomes the vague fault that it allows.
using call_handler = std::function<result<http_answer>(http_call)>;

}  // namespace signet

#endif
