// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/signet.hpp>
#include <iostream>

struct order_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name,
                 signet::parts<signet::body, signet::timestamp_header>>> {};

int main()
{
    const signet::shared_key key{"partner", signet::secret{"a key of thirty-two octets, say."}};
    auto sealed = signet::secure<order_service>(
        R"(<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><order xmlns="urn:shop">42</order></s:Body></s:Envelope>)", key);
    if (!sealed) {
        return 1;
    }
    signet::memory_replay_store seen;
    auto opened = signet::verify<order_service>(sealed->octets, key, seen);
    if (!opened) {
        std::cout << opened.error().message() << "\n";                 // for the operator
        std::cout << signet::fault_envelope(opened.error().fault());   // for the wire
        return 1;
    }
    std::cout << "signed: " << *opened->body().first_child()->text() << "\n";  // compiles because the policy signs the body
}
