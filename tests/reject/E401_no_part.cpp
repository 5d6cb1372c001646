// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E401\] no signature of this policy covers the part that is read
// mention: int
// lines: 10
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.part<int>().text();
}
// [endregion]
#else
// [region right]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.part<signet::body>().text();
}
// [endregion]
#endif
