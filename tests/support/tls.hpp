// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_TLS_HPP
#define SIGNET_TESTS_SUPPORT_TLS_HPP

#include "support/keys.hpp"

#include <signet/core/clock.hpp>
#include <signet/core/random.hpp>
#include <signet/crypto/botan/issue.hpp>
#include <signet/transport/tls_identity.hpp>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace signet::tests {

/// A request for a certificate that is valid from yesterday for so many days; of this machine, if no host is named.
inline certificate_request tls_request(std::string subject, std::vector<std::string> hosts = {}, int days = 30)
{
    certificate_request request;
    request.subject = std::move(subject);
    request.valid_from = signet::clock{}.now() - std::chrono::hours{48};
    request.valid_until = request.valid_from + std::chrono::hours{24 * days};
    if (hosts.empty()) {
        request.addresses = {{127, 0, 0, 1}};
        hosts = {"localhost"};
    }
    request.hosts = std::move(hosts);
    return request;
}

/// A key of its own with a certificate of the CA of the tests.
inline tls_identity tls_identity_of(const certificate_request& request)
{
    const auto key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
    return {key, {issue(request, key.public_part(), test_ca(), test_ca_key(), system_random()).value()}};
}

/// This machine's, as a server.
inline const tls_identity& tls_server_identity()
{
    static const auto& made = *new tls_identity{tls_identity_of(tls_request("CN=A server"))};
    return made;
}
/// A client's.
inline const tls_identity& tls_client_identity()
{
    static const auto& made = *new tls_identity{tls_identity_of(tls_request("CN=A client"))};
    return made;
}
/// A client's that nobody's CA knows.
inline const tls_identity& tls_foreign_identity()
{
    static const auto& made = *new tls_identity{[] {
        const auto key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
        return tls_identity{key, {self_signed(tls_request("CN=A stranger"), key, system_random()).value()}};
    }()};
    return made;
}

}  // namespace signet::tests

#endif
