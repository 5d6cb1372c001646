// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E302\] the policy has no use for a credential
// mention: user
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/hmac_sign.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::shared_key& key, const signet::user& zoe)
{
    return signet::secure<signet::hmac_sign>(std::move(envelope), key, zoe);
}
// [endregion]
#else
// [region right]
auto send(std::string envelope, const signet::shared_key& key)
{
    return signet::secure<signet::hmac_sign>(std::move(envelope), key);
}
// [endregion]
#endif
