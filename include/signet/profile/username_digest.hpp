// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_USERNAME_DIGEST_HPP
#define SIGNET_PROFILE_USERNAME_DIGEST_HPP

#include <signet/policy/policy.hpp>

namespace signet {

/// Timestamp; UsernameToken with password digest, nonce and created.
struct username_digest : policy<timestamp<minutes<5>>, username_token<password_digest>> {};

}  // namespace signet

#endif
