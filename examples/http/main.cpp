// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A service and its client over HTTP on this machine, with the options that people look for.

#include "../shared/order_service.hpp"

#include <signet/signet.hpp>
#include <signet/transport/http_client.hpp>
#include <signet/transport/http_server.hpp>

#include <chrono>
#include <functional>
#include <iostream>
#include <mutex>
#include <string>
#include <utility>

namespace {

// [region handler]
/// Called from several threads at once: the key is only read, and the replay store locks itself.
class shop {
public:
    explicit shop(signet::shared_key key) : key_{std::move(key)} {}

    signet::result<signet::soap_message> operator()(signet::soap_message request)
    {
        auto opened = signet::verify<order_service>(std::move(request.octets), key_, seen_);
        if (!opened) {
            return signet::refuse(std::move(opened));  // on the wire a vague fault: 400 with SOAP 1.2, 500 with SOAP 1.1
        }
        auto sealed = signet::secure<order_service>(envelope(*opened->body().first_child()->text() + " sold"), key_);
        if (!sealed) {
            return signet::refuse(std::move(sealed));
        }
        return signet::soap_message{std::move(sealed->octets), request.version, "urn:shop:sold"};
    }

private:
    signet::shared_key key_;
    signet::memory_replay_store seen_;
};
// [endregion]

int failed(const signet::error& why)
{
    std::cerr << why.name() << ": " << why.message() << "\n";
    return 1;
}

}  // namespace

int main()
{
    const signet::shared_key key{"partner", signet::secret{"a key of thirty-two octets, say."}};

    // [region server]
    shop service{key};
    std::mutex log;
    signet::http_server_options options;
    options.path = "/orders";
    options.body_octets = 1U << 20;
    options.idle_time = std::chrono::seconds{30};
    options.report = [&](const signet::error& why) {
        const std::lock_guard one_line_at_a_time{log};
        std::cerr << why.name() << ": " << why.message() << "\n";
    };
    auto server = signet::http_server::start(std::ref(service), options);
    if (!server) {
        return failed(server.error());
    }
    const std::string url = "http://127.0.0.1:" + std::to_string(server->port()) + "/orders";
    // [endregion]

    // [region client]
    signet::http_client_options patience;
    patience.exchange_time = std::chrono::seconds{10};
    auto channel = signet::http_client::to(url, patience);
    if (!channel) {
        return failed(channel.error());  // no URL, or options that make no sense
    }
    auto sealed = signet::secure<order_service>(envelope("42"), key);
    if (!sealed) {
        return failed(sealed.error());
    }
    auto reply = channel->exchange({sealed->octets, signet::soap_version::v1_2, "urn:shop:order"});
    if (!reply) {
        return failed(reply.error());  // transport_failed: nothing that is SOAP came back
    }
    signet::memory_replay_store seen;
    auto opened = signet::verify<order_service>(std::move(reply->octets), key, seen);  // a fault is not signed, so it is refused here
    // [endregion]
    if (!opened) {
        return failed(opened.error());
    }
    const std::string said = *opened->body().first_child()->text();
    std::cout << "the answer from " << url << ", verified: " << said << "\n";
    return said == "42 sold" ? 0 : 1;
}
