// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E105\] this transport lacks a member
// mention: exchange
// lines: 26
#include <signet/policy/secure.hpp>
#include <signet/profile/username_text.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
struct my_pipe {
    static constexpr bool confidential = true;
};

auto send(std::string envelope, const signet::user& zoe, const my_pipe& pipe)
{
    return signet::secure<signet::username_text>(std::move(envelope), zoe, signet::over(pipe));
}
// [endregion]
#else
// [region right]
struct my_pipe {
    static constexpr bool confidential = true;
    signet::result<signet::soap_message> exchange(const signet::soap_message& request);
};

auto send(std::string envelope, const signet::user& zoe, const my_pipe& pipe)
{
    return signet::secure<signet::username_text>(std::move(envelope), zoe, signet::over(pipe));
}
// [endregion]
#endif
