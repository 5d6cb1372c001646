// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E306\] this call says the same thing twice
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/hmac_sign.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::shared_key& key, const signet::shared_key& other)
{
    return signet::secure<signet::hmac_sign>(std::move(envelope), key, other);
}
// [endregion]
#else
// [region right]
auto send(std::string envelope, const signet::shared_key& other)
{
    return signet::secure<signet::hmac_sign>(std::move(envelope), other);
}
// [endregion]
#endif
