// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TRANSPORT_HTTP_HEAD_HPP
#define SIGNET_TRANSPORT_HTTP_HEAD_HPP

#include <signet/crypto/botan/certificate.hpp>
#include <signet/transport/http_answer.hpp>
#include <signet/transport/http_basic.hpp>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace signet {

/// What is known of a request before its body is read.
struct http_head {
    std::string method{};                      // POST, which brings a message, or GET, which brings none
    std::string path{};                        // as in the request line, "/stocks": percent-encodings are left as they are
    std::string query{};                       // what follows its "?"; "" for none
    std::optional<basic_credentials> basic{};  // of the Authorization header, unchecked
    std::vector<certificate> client_chain{};   // verified by TLS, the client's own certificate first; empty: it showed none
    std::string peer{};                        // its address and port, for the log
    std::string network{};                     // of that address what the peer cannot change at will: wrong passwords are counted by it; "": they are
                                               // counted for all peers as one
    bool confidential = false;                 // nobody else could read it: it came over TLS
    std::optional<std::uint64_t> length{};     // of the body in octets, as the peer announced it; nothing for chunks
};

/// A service that may answer a request by its head, before its body is read: nothing says that the body is wanted. It is asked from several
/// threads at once, those that serve the sockets, so it must be quick: no password is worked on and nobody else is asked there.
template <class Service>
concept answers_heads = requires(const Service& service, const http_head& head) {
    { service.answer_head(head) } -> std::same_as<std::optional<http_answer>>;
};

}  // namespace signet

#endif
