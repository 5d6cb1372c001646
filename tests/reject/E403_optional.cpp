// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E403\] this policy does not always encrypt the part that is read
// mention: maybe_service
// lines: 14
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/rsa_sha256.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/verified.hpp>
#include <signet/wss/encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct maybe_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::optional<signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_sha256, signet::parts<signet::body>>>> {};
auto read(const signet::verified<maybe_service>& message)
{
    return message.confidential<signet::body>().text();
}
// [endregion]
#else
// [region right]
struct maybe_service : signet::policy<
    signet::sign<signet::rsa_sha256, signet::exclusive_c14n, signet::x509_direct,
                 signet::parts<signet::body>>,
    signet::encrypt<signet::aes256_gcm, signet::rsa_oaep_sha256, signet::parts<signet::body>>> {};
auto read(const signet::verified<maybe_service>& message)
{
    return message.confidential<signet::body>().text();
}
// [endregion]
#endif
