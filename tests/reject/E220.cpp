// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E220\] routing headers are covered in the dialect of 2002 only
// lines: 14
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/draft_2002/dialect.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::draft_2002::routing_headers>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::draft_2002::dialect,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::draft_2002::routing_headers>>> {};
// [endregion]
#endif
