// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E205\] no signature covers the timestamp
// lines: 14
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/signature_confirmation.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::signature_confirmation,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::signature_confirmation,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::confirmation_header>>> {};
// [endregion]
#endif
