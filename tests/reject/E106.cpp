// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E106\] this is no way to refer to a key
// mention: rsa
// lines: 30
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::rsa,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
