// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E403\] this policy does not always encrypt the part that is read
// lines: 14
#include <signet/policy/verified.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
auto read(const signet::verified<signet::x509_sign>& message)
{
    return message.confidential<signet::body>().text();
}
// [endregion]
#else
// [region right]
auto read(const signet::verified<signet::x509_sign_encrypt>& message)
{
    return message.confidential<signet::body>().text();
}
// [endregion]
#endif
