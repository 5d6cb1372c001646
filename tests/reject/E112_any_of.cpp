// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E112\] this is no method that encrypts data
// mention: kw_aes256
// lines: 29
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::any_of<signet::aes256_gcm, signet::kw_aes256>, signet::rsa_oaep_sha256, signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::any_of<signet::aes256_gcm, signet::aes128_gcm>, signet::rsa_oaep_sha256, signet::parts<signet::body>>> {};
// [endregion]
#endif
