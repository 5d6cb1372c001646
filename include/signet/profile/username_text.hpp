// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_USERNAME_TEXT_HPP
#define SIGNET_PROFILE_USERNAME_TEXT_HPP

#include <signet/policy/policy.hpp>

namespace signet {

/// UsernameToken with the password in clear: over a confidential transport only.
struct username_text : policy<username_token<password_text>> {};

}  // namespace signet

#endif
