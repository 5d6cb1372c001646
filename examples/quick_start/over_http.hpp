// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_QUICK_START_OVER_HTTP_HPP
#define SIGNET_EXAMPLES_QUICK_START_OVER_HTTP_HPP

#include "copies.hpp"
#include "party.hpp"
#include "policy.hpp"
#include "service.hpp"

#include <signet/transport/http_client.hpp>
#include <signet/transport/http_server.hpp>

#include <iostream>
#include <iterator>
#include <string>

/// What a plain HTTP client of no library gets for these octets: the status line, and the whole answer behind it.
inline std::string posted(const signet::http_server& server, const std::string& message)
{
    boost::asio::ip::tcp::iostream connection{"127.0.0.1", std::to_string(server.port())};
    connection << "POST /stocks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/xml\r\nContent-Length: "
               << message.size() << "\r\n\r\n" << message << std::flush;
    return {std::istreambuf_iterator<char>{connection}, {}};
}

/// The second act: the same two policies and the same service, over HTTP.
inline bool over_http(quote_service& service, const party& john, const signet::anchors& trusted, const std::string& question)
{
    // [region server]
    auto server = signet::http_server::start([&](const signet::soap_message& request) { return service.serve(request); },
                                             {.path = "/stocks", .threads = 1});  // one, since the service keeps its last log line
    // [endregion]
    if (!server) {
        std::cerr << server.error().message() << "\n";
        return false;
    }
    const std::string url = "http://127.0.0.1:" + std::to_string(server->port()) + "/stocks";
    std::cout << "\n== The same over HTTP: the service listens at " << url << "\n\n";

    // [region client]
    auto channel = signet::http_client::to(url);
    auto sealed = signet::secure<quote_request>(question, john.signer());
    if (!channel || !sealed) {
        return false;
    }
    auto reply = channel->exchange({sealed->octets, signet::soap_version::v1_1, "http://fabrikam123.com/getQuote"});
    if (!reply) {
        std::cerr << reply.error().message() << "\n";  // the transport failed: a fault would be a reply
        return false;
    }
    signet::memory_replay_store seen;
    auto answer = signet::verify<quote_answer>(reply->octets, trusted, seen, sealed->exchange);
    // [endregion]
    if (!answer) {
        std::cerr << "the answer was refused: " << answer.error().message() << "\n";
        return false;
    }
    std::cout << "  John sends " << sealed->octets.size() << " octets and gets " << reply->octets.size() << ", signed by "
              << answer->signer().subject() << ":\n  DIS at " << *answer->body().first_child()->first_child()->text() << "\n";

    const std::string refused = posted(*server, with_changed_body(signet::secure<quote_request>(question, john.signer())->octets));
    server->stop();
    const bool plain = refused.starts_with("HTTP/1.1 500 ") && refused.find("<faultcode>wsse:InvalidSecurity<") != std::string::npos
                       && refused.find("digest") == std::string::npos;
    std::cout << "  Somebody on the way makes DIS IBM and gets " << refused.substr(0, refused.find('\r'))
              << (plain ? ", with wsse:InvalidSecurity and not a word more\n" : "\n  which is NOT as it should be\n")
              << "  The operator reads " << service.log() << "\n";
    return plain;
}

#endif
