// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E402\] this policy does not carry what is read
// lines: 10
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/username_digest.hpp>

#include <string_view>

#if defined(SIGNET_REJECT)
// [region wrong]
std::string_view read(const signet::verified<signet::hmac_sign>& message)
{
    return message.username();
}
// [endregion]
#else
// [region right]
std::string_view read(const signet::verified<signet::username_digest>& message)
{
    return message.username();
}
// [endregion]
#endif
