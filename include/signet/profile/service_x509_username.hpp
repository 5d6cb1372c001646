// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_SERVICE_X509_USERNAME_HPP
#define SIGNET_PROFILE_SERVICE_X509_USERNAME_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

namespace signet {

/// What a client sends to a configured service that wants both a user and a signature: Timestamp, UsernameToken with a digest, and a signature over them and the Body.
struct service_x509_username
    : policy<lax_layout, timestamp<minutes<5>>, username_token<password_digest>,
             sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header>>> {};

}  // namespace signet

#endif
