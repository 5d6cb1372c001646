// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_X509_SIGN_ENCRYPT_HPP
#define SIGNET_PROFILE_X509_SIGN_ENCRYPT_HPP

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

namespace signet {

/// As `x509_sign`, and the content of the Body encrypted after: AES-256-GCM, its key by RSA-OAEP with SHA-256 to the recipient's
/// certificate, named by SHA-1 thumbprint. Sent under the identifier that older peers read. Accepts lax layout from a peer.
struct x509_sign_encrypt : policy<lax_layout, timestamp<minutes<5>>,
                         sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header>>,
                         encrypt<aes256_gcm, any_of<rsa_oaep_mgf1p_sha256, rsa_oaep_sha256>, parts<body>, x509_thumbprint>> {};

}  // namespace signet

#endif
