// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E302\] the policy has no use for a credential of this call
// mention: recipient
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/x509_sign.hpp>
#include <signet/profile/x509_sign_encrypt.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::private_key<signet::rsa>& key, const signet::certificate& leaf, const signet::certificate& peer)
{
    return signet::secure<signet::x509_sign>(std::move(envelope), signet::signer{key, leaf}, signet::recipient{peer});
}
// [endregion]
#else
// [region right]
auto send(std::string envelope, const signet::private_key<signet::rsa>& key, const signet::certificate& leaf, const signet::certificate& peer)
{
    return signet::secure<signet::x509_sign_encrypt>(std::move(envelope), signet::signer{key, leaf}, signet::recipient{peer});
}
// [endregion]
#endif
