// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E206\] a broken algorithm is used
// mention: rsa_sha1
// lines: 14
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/policy/policy.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::legacy::rsa_sha1, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::allow_legacy<signet::legacy::rsa_sha1, signet::legacy::sha1>,
    signet::sign<signet::legacy::rsa_sha1, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
