// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E207\] the key reference does not fit
// mention: hmac_sha256
// lines: 14
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/policy/policy.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::sign<signet::hmac_sha256, signet::exclusive_c14n, signet::key_by_name,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
