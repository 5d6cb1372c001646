// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// What is compiled to measure compilers: a program's one policy, sent and received.
#include <signet/signet.hpp>

struct order_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::timestamp_header>>> {};

signet::result<std::string> send(std::string envelope, const signet::signer<signet::private_key<signet::rsa>>& who)
{
    auto sealed = signet::secure<order_service>(std::move(envelope), who);
    if (!sealed) {
        return signet::refuse(std::move(sealed));
    }
    return std::move(sealed->octets);
}

signet::result<std::string> receive(std::string message, const signet::anchors& trusted, signet::memory_replay_store& seen)
{
    auto opened = signet::verify<order_service>(std::move(message), trusted, seen);
    if (!opened) {
        return signet::refuse(std::move(opened));
    }
    return std::string{opened->body().name()};
}
