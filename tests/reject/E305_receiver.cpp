// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E305\] a password in clear needs a confidential transport
// lines: 14
#include <signet/policy/verify.hpp>
#include <signet/profile/username_text.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto receive(std::string octets, const signet::users& known)
{
    return signet::verify<signet::username_text>(std::move(octets), known);
}
// [endregion]
#else
// [region right]
auto receive(std::string octets, const signet::users& known)
{
    return signet::verify<signet::username_text>(std::move(octets), known, signet::assume_confidential{});
}
// [endregion]
#endif
