// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_client.hpp>
#include <signet/transport/http_server.hpp>

#include <string>

int main()
{
    const auto server = signet::http_server::start([](const signet::soap_message& request) -> signet::result<signet::soap_message> {
        return request;
    });
    if (!server) {
        return 1;
    }
    auto client = signet::http_client::to("http://127.0.0.1:" + std::to_string(server->port()) + "/");
    const auto answer = client ? client->exchange({"consumer"}) : signet::result<signet::soap_message>{signet::soap_message{}};
    return answer && answer->octets == "consumer" ? 0 : 1;
}
