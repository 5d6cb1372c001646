// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E305\] a password in clear needs a confidential transport
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/username_text.hpp>
#include <signet/transport/loopback.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::user& zoe)
{
    return signet::secure<signet::username_text>(std::move(envelope), zoe);
}
// [endregion]
#else
// [region right]
auto send(std::string envelope, const signet::user& zoe, const signet::loopback& pipe)
{
    return signet::secure<signet::username_text>(std::move(envelope), zoe, signet::over(pipe));
}
// [endregion]
#endif
