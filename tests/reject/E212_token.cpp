// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E212\] a part is encrypted before a step adds it
// mention: licence
// lines: 14
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/wss/encrypt.hpp>

struct licence {
    static constexpr std::string_view namespace_uri = "urn:example:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(signet::node) const {}
    static signet::result<licence> read(signet::node) { return licence{}; }
};

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_sha256, signet::parts<signet::body, signet::token_header<licence>>>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::token<licence>,
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_sha256, signet::parts<signet::body, signet::token_header<licence>>>> {};
// [endregion]
#endif
