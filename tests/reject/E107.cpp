// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E107\] this is no part of a message
// mention: timestamp<
// lines: 23
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::timestamp<signet::minutes<5>>>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::timestamp_header>>> {};
// [endregion]
#endif
