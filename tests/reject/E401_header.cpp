// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E401\] no signature of this policy covers the part that is read
// lines: 13
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.header<"urn:example", "route">().text();
}
// [endregion]
#else
// [region right]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.body().text();
}
// [endregion]
#endif
