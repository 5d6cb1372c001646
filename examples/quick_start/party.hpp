// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_QUICK_START_PARTY_HPP
#define SIGNET_EXAMPLES_QUICK_START_PARTY_HPP

#include <signet/crypto/botan/issue.hpp>
#include <signet/signet.hpp>

#include <chrono>
#include <string>

/// One side of the exchange: a fresh RSA key and the certificate that a CA gave it.
struct party {
    signet::private_key<signet::rsa> key;
    signet::certificate certificate;

    signet::signer<signet::private_key<signet::rsa>> signer() const { return {key, certificate}; }
};

inline signet::certificate_request request_for(const std::string& subject, bool is_ca)
{
    const auto now = signet::clock{}.now();
    signet::certificate_request request;
    request.subject = subject;
    request.valid_from = now - std::chrono::hours{1};
    request.valid_until = now + std::chrono::hours{24};
    request.is_ca = is_ca;
    return request;
}

inline party certificate_authority(const std::string& subject)
{
    auto key = signet::private_key<signet::rsa>::generate(2048, signet::system_random()).value();
    auto certificate = signet::self_signed(request_for(subject, true), key, signet::system_random()).value();
    return {key, certificate};
}

inline party issued_by(const party& authority, const std::string& subject)
{
    auto key = signet::private_key<signet::rsa>::generate(2048, signet::system_random()).value();
    auto certificate =
        signet::issue(request_for(subject, false), key.public_part(), authority.certificate, authority.key, signet::system_random()).value();
    return {key, certificate};
}

#endif
