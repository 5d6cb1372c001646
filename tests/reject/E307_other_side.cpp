// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E307\] an argument of this call is nothing that secure takes
// mention: users
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/username_digest.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope, const signet::users& known)
{
    return signet::secure<signet::username_digest>(std::move(envelope), known);
}
// [endregion]
#else
// [region right]
auto send(std::string envelope, const signet::user& zoe)
{
    return signet::secure<signet::username_digest>(std::move(envelope), zoe);
}
// [endregion]
#endif
