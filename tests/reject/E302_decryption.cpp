// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E302\] the policy has no use for a credential of this call
// mention: decryption
// lines: 14
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>
#include <signet/service/memory_replay_store.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto receive(std::string octets, const signet::anchors& cas, const signet::private_key<signet::rsa>& key, signet::memory_replay_store& store)
{
    return signet::verify<signet::x509_sign>(std::move(octets), cas, signet::decryption{key}, store);
}
// [endregion]
#else
// [region right]
auto receive(std::string octets, const signet::anchors& cas, const signet::private_key<signet::rsa>& key, signet::memory_replay_store& store)
{
    return signet::verify<signet::x509_sign_encrypt>(std::move(octets), cas, signet::decryption{key}, store);
}
// [endregion]
#endif
