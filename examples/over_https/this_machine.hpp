// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_OVER_HTTPS_THIS_MACHINE_HPP
#define SIGNET_EXAMPLES_OVER_HTTPS_THIS_MACHINE_HPP

// What the examples over HTTPS share: a server on this machine that its clients can trust, and its operator's log.

#include <signet/crypto/botan/issue.hpp>
#include <signet/signet.hpp>
#include <signet/transport/https_client.hpp>
#include <signet/transport/https_server.hpp>

#include <chrono>
#include <mutex>
#include <string>
#include <utility>

/// A fresh key with a self-signed certificate for this machine, for development: as a server it is its own authority.
inline signet::tls_identity this_machine(const std::string& subject = "CN=This machine")
{
    const auto key = signet::private_key<signet::rsa>::generate(2048, signet::system_random()).value();
    signet::certificate_request request;
    request.subject = subject;
    request.valid_from = signet::clock{}.now() - std::chrono::minutes{1};
    request.valid_until = request.valid_from + std::chrono::hours{24};
    request.hosts = {"localhost"};
    request.addresses = {{127, 0, 0, 1}};
    return {key, {signet::self_signed(request, key, signet::system_random()).value()}};
}

/// For clients that trust this server and no other.
inline signet::tls_client_options trusting(const signet::tls_identity& server)
{
    signet::tls_client_options tls;
    tls.anchors = server.chain;
    return tls;
}

inline std::string host_of(const signet::https_server& server)
{
    return "localhost:" + std::to_string(server.port());
}

inline std::string url_of(const signet::https_server& server, const std::string& path)
{
    return "https://" + host_of(server) + path;
}

/// What the operator of a service reads, whose peers hear a vague fault. Servers report from threads of their own.
class operators_log {
public:
    void operator()(const signet::error& why)
    {
        const std::lock_guard one_at_a_time{mutex_};
        last_ = why.name();
    }
    /// Why the last message was refused; `otherwise` if none was since the last call.
    std::string take(std::string otherwise)
    {
        const std::lock_guard one_at_a_time{mutex_};
        auto said = std::exchange(last_, "");
        return said.empty() ? std::move(otherwise) : said;
    }

private:
    std::mutex mutex_;
    std::string last_;
};

#endif
