// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_X509_ADDRESSED_ANSWER_HPP
#define SIGNET_PROFILE_X509_ADDRESSED_ANSWER_HPP

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/addressing_part.hpp>
#include <signet/wss/encrypt.hpp>

namespace signet {

/// What answers `username_x509_addressed`: no user, and wsa:RelatesTo, the request that it answers, is signed.
/// `check_answer_addressing` compares it.
struct x509_addressed_answer
    : policy<lax_layout, timestamp<minutes<5>>,
             sign<rsa_sha256, exclusive_c14n, x509_direct,
                  parts<body, timestamp_header, action_header, relates_to_header, optional<addressing_headers>>>,
             encrypt<aes256_gcm, any_of<rsa_oaep_mgf1p_sha256, rsa_oaep_sha256>, parts<body>, x509_thumbprint>> {};

}  // namespace signet

#endif
