// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_SERVICE_INBOUND_HPP
#define SIGNET_PROFILE_SERVICE_INBOUND_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/ecdsa_p256_sha256.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>

namespace signet {

/// What a configured service asks for where it is strictest: a Timestamp, and a signature by an X.509 certificate over it, the Body, and
/// the UsernameToken if there is one. Which of them must be there, and whose, its configuration says at run time; its receiver is
/// compiled with the algorithms of this policy and no others.
struct service_inbound
    : policy<lax_layout, timestamp<minutes<5>>, optional<username_token<any_of<password_digest, password_text>>>,
             sign<any_of<rsa_sha256, rsa_sha512, ecdsa_p256_sha256>, exclusive_c14n,
                  any_of<x509_direct, x509_thumbprint, x509_ski, x509_issuer_serial, x509_data>,
                  parts<body, timestamp_header, optional<username_header>>>> {};

}  // namespace signet

#endif
