// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E303\] a key of this call does not fit
// mention: private_key
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/x509_sign.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::private_key<signet::ec>& key, const signet::certificate& leaf)
{
    return signet::secure<signet::x509_sign>(std::move(envelope), signet::signer{key, leaf});
}
// [endregion]
#else
// [region right]
auto send(std::string envelope, const signet::private_key<signet::rsa>& key, const signet::certificate& leaf)
{
    return signet::secure<signet::x509_sign>(std::move(envelope), signet::signer{key, leaf});
}
// [endregion]
#endif
