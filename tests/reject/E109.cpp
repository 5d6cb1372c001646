// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
// expect: \[signet E109\] this is no form of a password
// mention: sha256
// lines: 23
#include <signet/algorithm/sha256.hpp>
#include <signet/policy/policy.hpp>

#if defined(SIGNET_REJECT)
// [region wrong]
struct quote_service : signet::policy<signet::username_token<signet::sha256>> {};
// [endregion]
#else
// [region right]
struct quote_service : signet::policy<signet::username_token<signet::password_digest>> {};
// [endregion]
#endif
