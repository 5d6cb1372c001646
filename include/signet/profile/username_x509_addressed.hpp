// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_USERNAME_X509_ADDRESSED_HPP
#define SIGNET_PROFILE_USERNAME_X509_ADDRESSED_HPP

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/addressing_part.hpp>
#include <signet/wss/encrypt.hpp>

namespace signet {

/// As `username_x509_sign_encrypt`, and where the message goes is signed as well: wsa:To and wsa:Action, and what else there is of
/// WS-Addressing. `check_request_addressing` compares them. The sender signs with a certificate of its own, which WCF calls mutual
/// certificates with a user name; its UserNameForCertificate, whose sender has none, needs signatures by the message key.
/// Answers: `x509_addressed_answer`.
struct username_x509_addressed
    : policy<lax_layout, timestamp<minutes<5>>, username_token<password_text>,
             sign<rsa_sha256, exclusive_c14n, x509_direct,
                  parts<body, timestamp_header, username_header, to_header, action_header, optional<addressing_headers>>>,
             encrypt<aes256_gcm, any_of<rsa_oaep_mgf1p_sha256, rsa_oaep_sha256>, parts<body, username_header>, x509_thumbprint>> {};

}  // namespace signet

#endif
