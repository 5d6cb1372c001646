// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E110\] this is no lifetime
// mention: lifetime
// lines: 24
#include <signet/policy/policy.hpp>

#include <chrono>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<
    signet::timestamp<std::chrono::minutes>,
    signet::username_token<signet::password_digest>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<
    signet::timestamp<signet::minutes<5>>,
    signet::username_token<signet::password_digest>> {};
// [endregion]
#endif
