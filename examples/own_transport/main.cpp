// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A transport of one's own: messages as files in a folder. What secures a message does not know how it travels.

#include "folder_transport.hpp"

#include <signet/signet.hpp>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <random>
#include <string>
#include <thread>
#include <utility>

namespace {

struct order_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name,
                 signet::parts<signet::body, signet::timestamp_header>>> {};

std::string envelope(const std::string& content)
{
    return R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><order xmlns="urn:shop">)" + content
           + "</order></s:Body></s:Envelope>";
}

/// The other program: reads one request, verifies it, answers it.
void serve(const std::filesystem::path& folder, const signet::shared_key& key)
{
    std::string request;
    if (!take(folder / "request.xml", request, std::chrono::seconds{10})) {
        return;
    }
    signet::memory_replay_store seen;
    const auto opened = signet::verify<order_service>(std::move(request), key, seen);
    if (!opened) {
        put(folder / "answer.xml", signet::fault_envelope(opened.error().fault(), signet::soap_version::v1_2));
        return;
    }
    const auto sealed = signet::secure<order_service>(envelope(*opened->body().first_child()->text() + " sold"), key);
    put(folder / "answer.xml", sealed ? sealed->octets : signet::fault_envelope(sealed.error().fault(), signet::soap_version::v1_2));
}

}  // namespace

int main()
{
    const auto folder = std::filesystem::temp_directory_path() / ("signet-own-transport-" + std::to_string(std::random_device{}()));
    std::filesystem::create_directory(folder);
    const signet::shared_key key{"partner", signet::secret{"a key of thirty-two octets, say."}};
    std::thread other{[&] { serve(folder, key); }};

    // [region exchange]
    folder_transport channel{folder};
    const auto reply = signet::secure<order_service>(envelope("42"), key).and_then([&](const auto& sealed) {
        return channel.exchange({sealed.octets, signet::soap_version::v1_2, ""});
    });
    // [endregion]
    other.join();
    std::filesystem::remove_all(folder);
    if (!reply) {
        std::cerr << reply.error().message() << "\n";
        return 1;
    }
    signet::memory_replay_store seen;
    const auto opened = signet::verify<order_service>(reply->octets, key, seen);
    if (!opened) {
        std::cerr << opened.error().message() << "\n";
        return 1;
    }
    const std::string said = *opened->body().first_child()->text();
    std::cout << "the answer that came through the folder, verified: " << said << "\n";
    return said == "42 sold" ? 0 : 1;
}
