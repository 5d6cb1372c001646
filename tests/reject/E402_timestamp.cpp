// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E402\] this policy does not carry what is read
// lines: 10
#include <signet/policy/verified.hpp>
#include <signet/profile/username_digest.hpp>
#include <signet/profile/username_text.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
signet::instant read(const signet::verified<signet::username_text>& message)
{
    return message.timestamp().first;
}
// [endregion]
#else
// [region right]
signet::instant read(const signet::verified<signet::username_digest>& message)
{
    return message.timestamp().first;
}
// [endregion]
#endif
