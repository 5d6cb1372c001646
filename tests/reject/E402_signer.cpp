// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E402\] this policy does not carry what is read
// lines: 10
#include <signet/policy/verified.hpp>
#include <signet/profile/hmac_sign.hpp>
#include <signet/profile/x509_sign.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
auto read(const signet::verified<signet::hmac_sign>& message)
{
    return message.signer().subject();
}
// [endregion]
#else
// [region right]
auto read(const signet::verified<signet::x509_sign>& message)
{
    return message.signer().subject();
}
// [endregion]
#endif
