// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E211\] the content key is wrapped under a weaker key
// mention: kw_tripledes
// lines: 14
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::allow_legacy<signet::legacy::kw_tripledes>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes128_gcm, signet::legacy::kw_tripledes, signet::parts<signet::body>, signet::key_by_name>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::allow_legacy<signet::legacy::kw_tripledes>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes128_gcm, signet::kw_aes128, signet::parts<signet::body>, signet::key_by_name>> {};
// [endregion]
#endif
