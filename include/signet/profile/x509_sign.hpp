// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_X509_SIGN_HPP
#define SIGNET_PROFILE_X509_SIGN_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

namespace signet {

/// Timestamp; RSA-SHA256 over Body and Timestamp with exclusive c14n; the certificate as a BinarySecurityToken.
/// Accepts lax layout from a peer.
struct x509_sign : policy<lax_layout, timestamp<minutes<5>>,
                         sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>> {};

}  // namespace signet

#endif
