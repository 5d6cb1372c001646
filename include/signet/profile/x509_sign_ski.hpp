// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_X509_SIGN_SKI_HPP
#define SIGNET_PROFILE_X509_SIGN_SKI_HPP

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

namespace signet {

/// As `x509_sign`, but the message names the certificate by subject key identifier and does not carry it: the receiver knows it.
/// Accepts lax layout from a peer.
struct x509_sign_ski : policy<lax_layout, timestamp<minutes<5>>,
                         sign<rsa_sha256, exclusive_c14n, x509_ski, parts<body, timestamp_header>>> {};

}  // namespace signet

#endif
