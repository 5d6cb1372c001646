// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_USERNAME_X509_SIGN_ENCRYPT_HPP
#define SIGNET_PROFILE_USERNAME_X509_SIGN_ENCRYPT_HPP

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

namespace signet {

/// User name token, signature and encryption, all three: the token with the password as text, signed with Body and Timestamp and
/// then encrypted with the Body's content, as `x509_sign_encrypt` does. Accepts lax layout from a peer.
struct username_x509_sign_encrypt : policy<lax_layout, timestamp<minutes<5>>, username_token<password_text>,
                         sign<rsa_sha256, exclusive_c14n, x509_direct, parts<body, timestamp_header, username_header>>,
                         encrypt<aes256_gcm, any_of<rsa_oaep_mgf1p_sha256, rsa_oaep_sha256>, parts<body, username_header>, x509_thumbprint>> {};

}  // namespace signet

#endif
