// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Secures a message, opens it, and sees a changed one refused.
#include <signet/signet.hpp>

#include <iostream>
#include <string>

namespace {

struct order_service : signet::policy<signet::timestamp<signet::minutes<5>>,
                           signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name,
                               signet::parts<signet::body, signet::timestamp_header>>> {};

}  // namespace

int main()
{
    const signet::shared_key key{"partner", signet::secret{"a key of thirty-two octets, say."}};
    const auto sealed = signet::secure<order_service>("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                                                      "<order xmlns=\"urn:shop\">42</order></s:Body></s:Envelope>",
        key);
    if (!sealed) {
        std::cerr << sealed.error().message() << '\n';
        return 1;
    }
    signet::memory_replay_store seen;
    const auto opened = signet::verify<order_service>(sealed->octets, key, seen);
    if (!opened || opened->body().first_child()->text() != "42") {
        std::cerr << "the message was not opened\n";
        return 1;
    }
    std::string changed = sealed->octets;
    changed.replace(changed.find(">42<"), 4, ">43<");
    const auto refused = signet::verify<order_service>(changed, key, seen);
    if (refused || refused.error().code() != signet::errc::digest_mismatch) {
        std::cerr << "a changed message was not refused for what was changed\n";
        return 1;
    }
    std::cout << "secured, opened; changed, refused: " << refused.error().message() << '\n';
    return 0;
}
