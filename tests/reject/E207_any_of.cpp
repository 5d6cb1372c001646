// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E207\] the key reference does not fit
// lines: 14
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/hmac_sha256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/algorithm/rsa_sha512.hpp>
#include <signet/policy/policy.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::any_of<signet::rsa_sha256, signet::hmac_sha256>, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::sign<signet::any_of<signet::rsa_sha256, signet::rsa_sha512>, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#endif
