// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E307\] an argument of this call is nothing that verify takes
// mention: signer
// lines: 14
#include <signet/policy/verify.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/service/memory_replay_store.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto receive(std::string octets, const signet::private_key<signet::rsa>& key, const signet::certificate& leaf, signet::memory_replay_store& store)
{
    return signet::verify<signet::x509_sign>(std::move(octets), signet::signer{key, leaf}, store);
}
// [endregion]
#else
// [region right]
auto receive(std::string octets, const signet::certificate& leaf, signet::memory_replay_store& store)
{
    return signet::verify<signet::x509_sign>(std::move(octets), signet::anchors{leaf}, store);
}
// [endregion]
#endif
