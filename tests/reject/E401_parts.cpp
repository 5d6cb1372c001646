// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E401\] no signature of this policy covers the part that is read
// lines: 10
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.parts<signet::username_header>().size();
}
// [endregion]
#else
// [region right]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.parts<signet::timestamp_header>().size();
}
// [endregion]
#endif
