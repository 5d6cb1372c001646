// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E210\] CBC hides what no signature covers
// mention: headers
// lines: 14
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::encrypt<signet::aes256_cbc, signet::rsa_oaep_sha256, signet::parts<signet::headers<"urn:a">>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::header<"urn:a", "to">>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::encrypt<signet::aes256_cbc, signet::rsa_oaep_sha256, signet::parts<signet::headers<"urn:a">>>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body, signet::headers<"urn:a">>>> {};
// [endregion]
#endif
