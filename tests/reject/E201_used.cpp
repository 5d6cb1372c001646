// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E201\] no step of this policy proves
// lines: 14
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/policy/verify.hpp>

#include <string>
#include <utility>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::timestamp<signet::minutes<5>>> {};

auto send(std::string envelope, const signet::user& zoe)
{
    return signet::secure<quote_service>(std::move(envelope), zoe);
}
auto receive(std::string octets)
{
    auto opened = signet::verify<quote_service>(std::move(octets), 5);
    return std::string{opened->username()} + opened->body().text().value();
}
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::username_token<signet::password_digest>> {};

auto send(std::string envelope, const signet::user& zoe)
{
    return signet::secure<quote_service>(std::move(envelope), zoe);
}
auto receive(std::string octets, const signet::users& known)
{
    auto opened = signet::verify<quote_service>(std::move(octets), known, signet::replay_unchecked{});
    return std::string{opened->username()};
}
// [endregion]
#endif
