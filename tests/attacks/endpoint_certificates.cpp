// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Certificates that were good once, or will be, or of which nobody knows: an endpoint tells its operator which, and its peer nothing.
#include <signet/service/soap_endpoint.hpp>

#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/crypto/botan/issue.hpp>
#include <signet/crypto/botan/online_revocation.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"
#include "support/openssl_authority.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace signet::tests {

namespace {

using dated_set = admitted<type_list<ecdsa_p256_sha256>, type_list<sha256>, type_list<exclusive_c14n>, type_list<x509_direct>, type_list<>>;

/// An endpoint that asks the issuer of each certificate, over a network that may be down.
struct asking_endpoint {
    const openssl_authority& authority;
    bool down = false;
    int questions = 0;
    std::vector<std::string> reported{};

    soap_message take(const std::string& message)
    {
        endpoint_options options;
        options.report = [this](const error& why) { reported.emplace_back(why.name()); };
        endpoint_account account;
        account.anchors.emplace(anchors{authority.read("ca")}.with_online_revocation(online_revocation{[this](const fetch_request& asked) -> result<octets> {
            ++questions;
            return down ? result<octets>{refuse(errc::transport_failed, "network", "nobody answers")} : authority.answer(asked.question);
        }}));
        return soap_endpoint::over<dated_set>(options, account, [](const service_request& asked) { return result<std::string>{asked.octets}; }).answer({message});
    }
};

struct dated_policy : policy<timestamp<minutes<5>>, sign<ecdsa_p256_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};

std::string dated_signed(const any_private_key& key, const certificate& of_it)
{
    return secure<dated_policy>(quote_envelope(), signer<any_private_key>{key, of_it}).value().octets;
}

}  // namespace

TEST_CASE("certificates that are expired, not yet valid, revoked or unknown are told apart in the report, and read alike on the wire")
{
    const auto program = find_openssl();
    if (!program) {
        return;
    }
    const openssl_authority authority{*program};
    const auto key_of_file = [&](const std::string& name) { return any_private_key::from_pem(read_whole_file(authority.file(name + ".key"))).value(); };
    const auto of_authority = [&](const std::string& name) { return dated_signed(key_of_file(name), authority.read(name)); };
    const auto now = clock{}.now();
    const auto dated = [&](std::chrono::hours from, std::chrono::hours until) {
        certificate_request request;
        request.subject = "CN=dated";
        request.valid_from = now + from;
        request.valid_until = now + until;
        const auto key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
        const auto made = issue(request, key.public_part(), authority.read("ca"), key_of_file("ca"), system_random()).value();
        return dated_signed(any_private_key{key}, made);
    };

    asking_endpoint endpoint{authority};
    CHECK(endpoint.take(of_authority("good")).octets.find("ACME") != std::string::npos);
    CHECK(endpoint.reported.empty());
    CHECK(endpoint.questions == 1);
    const auto refusal = fault_envelope(fault::security_refused(), soap_version::v1_1);
    const auto refused_as = [&](const std::string& message) {
        endpoint.reported.clear();
        CHECK(endpoint.take(message).octets == refusal);
        return endpoint.reported;
    };
    using lines = std::vector<std::string>;
    CHECK(refused_as(of_authority("revoked")) == lines{"certificate_revoked"});
    CHECK(refused_as(of_authority("unknown")) == lines{"revocation_unknown"});
    CHECK(endpoint.questions == 3);
    CHECK(refused_as(dated(std::chrono::hours{-2}, std::chrono::hours{-1})) == lines{"certificate_expired"});
    CHECK(refused_as(dated(std::chrono::hours{1}, std::chrono::hours{2})) == lines{"certificate_expired"});
    CHECK(endpoint.questions == 3);  // a path that does not hold makes nobody ask
    endpoint.down = true;
    CHECK(refused_as(of_authority("good")) == lines{"revocation_unknown"});
    CHECK(endpoint.questions == 4);
}

}  // namespace signet::tests
