// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E303\] a key of this call does not fit
// mention: shared_key
// lines: 14
#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/wss/encrypt.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes256_gcm, signet::kw_aes256, signet::parts<signet::body>, signet::key_by_name>,
    signet::encrypt<signet::aes128_gcm, signet::kw_aes128, signet::parts<signet::signature_header>, signet::key_by_name>> {};
auto send(std::string envelope, const signet::private_key<signet::rsa>& key, const signet::certificate& leaf,
          const signet::shared_key& shared)
{
    return signet::secure<quote_service>(std::move(envelope), signet::signer{key, leaf}, shared);
}
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes256_gcm, signet::kw_aes256, signet::parts<signet::body>, signet::key_by_name>,
    signet::encrypt<signet::aes128_gcm, signet::kw_aes256, signet::parts<signet::signature_header>, signet::key_by_name>> {};
auto send(std::string envelope, const signet::private_key<signet::rsa>& key, const signet::certificate& leaf,
          const signet::shared_key& shared)
{
    return signet::secure<quote_service>(std::move(envelope), signet::signer{key, leaf}, shared);
}
// [endregion]
#endif
