// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_LEGACY_2002_HPP
#define SIGNET_PROFILE_LEGACY_2002_HPP

#include <signet/algorithm/any_of.hpp>
#include <signet/algorithm/draft_2002/tripledes_cbc.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_1_5.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/draft_2002/dialect.hpp>
#include <signet/wss/encrypt.hpp>
#include <signet/wss/x509_token.hpp>

namespace signet {

/// The worked message of the application note "WS-Security AppNotes" of IBM and Microsoft, August 2002: the signer's certificate as
/// a token, RSA-SHA1 over the Body and the immutable routing headers, then the Body's one child encrypted by Triple DES, its key by
/// RSA 1.5 to a certificate with a subject key identifier. Accepts lax layout from a peer.
///
/// Every algorithm of it is broken, its ciphertext is not signed, and it has no time: whoever records a message can send it again.
/// For peers that cannot be taught better, and to read what they wrote.
struct legacy_2002
    : policy<draft_2002::dialect, lax_layout,
             allow_legacy<legacy::rsa_sha1, legacy::sha1, legacy::rsa_1_5, legacy::tripledes_cbc, draft_2002::tripledes_cbc,
                          legacy::cbc_under_plaintext_signature>,
             x509_token, sign<legacy::rsa_sha1, exclusive_c14n, x509_carried, parts<draft_2002::routing_headers>>,
             encrypt<any_of<draft_2002::tripledes_cbc, legacy::tripledes_cbc>, legacy::rsa_1_5, parts<body>, x509_ski>> {};

}  // namespace signet

#endif
