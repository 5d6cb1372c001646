// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E206\] a broken algorithm is used
// mention: tripledes_cbc
// lines: 14
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::encrypt<signet::legacy::tripledes_cbc, signet::rsa_oaep_sha256, signet::parts<signet::body>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::allow_legacy<signet::legacy::tripledes_cbc>,
    signet::encrypt<signet::legacy::tripledes_cbc, signet::rsa_oaep_sha256, signet::parts<signet::body>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
