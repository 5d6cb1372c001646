// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E304\] messages of this policy can be replayed
// lines: 14
#include <signet/policy/verify.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/service/memory_replay_store.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto receive(std::string octets, const signet::shared_key& key)
{
    return signet::verify<signet::hmac_sign>(std::move(octets), key);
}
// [endregion]
#else
// [region right]
auto receive(std::string octets, const signet::shared_key& key, signet::memory_replay_store& store)
{
    return signet::verify<signet::hmac_sign>(std::move(octets), key, store);
}
// [endregion]
#endif
