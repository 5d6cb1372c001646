// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E308\] this is no policy
// mention: hmac_sha256
// lines: 17
#include <signet/policy/secure.hpp>
#include <signet/profile/hmac_sign.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::shared_key& key)
{
    return signet::secure<signet::hmac_sha256>(std::move(envelope), key);
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
