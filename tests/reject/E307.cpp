// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E307\] an argument of this call is nothing that secure takes
// mention: char
// lines: 14
#include <signet/policy/secure.hpp>
#include <signet/profile/username_digest.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
auto send(std::string envelope)
{
    return signet::secure<signet::username_digest>(std::move(envelope), "zoe", "secret");
}
// [endregion]
#else
// [region right]
auto send(std::string envelope)
{
    return signet::secure<signet::username_digest>(std::move(envelope), signet::user{"zoe", signet::secret{"secret"}});
}
// [endregion]
#endif
