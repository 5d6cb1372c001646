// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E404\] the header that is taken out holds the keys of what stays encrypted
// lines: 14
#include <signet/policy/relay.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
void pass_on(signet::relayed<signet::x509_sign_encrypt>& message)
{
    message.strip();
}
// [endregion]
#else
// [region right]
void pass_on(signet::relayed<signet::x509_sign>& message)
{
    message.strip();
}
// [endregion]
#endif
