// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// A transport of one's own: messages as files in a folder. What secures a message does not know how it travels.

#include "../shared/order_service.hpp"
#include "../shared/working_folder.hpp"
#include "folder_transport.hpp"

#include <signet/signet.hpp>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>
#include <utility>

namespace {

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
    const working_folder both_see_it;
    const auto& folder = both_see_it.path;
    const signet::shared_key key{"partner", signet::secret{"a key of thirty-two octets, say."}};
    std::thread other{[&] { serve(folder, key); }};

    // [region exchange]
    folder_transport channel{folder};
    const auto reply = signet::secure<order_service>(envelope("42"), key).and_then([&](const auto& sealed) {
        return channel.exchange({sealed.octets, signet::soap_version::v1_2, ""});
    });
    // [endregion]
    other.join();
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
