// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_PROFILE_USERNAME_OVER_TRANSPORT_HPP
#define SIGNET_PROFILE_USERNAME_OVER_TRANSPORT_HPP

#include <signet/policy/policy.hpp>

namespace signet {

/// WCF's UserNameOverTransport: a Timestamp and the user's password as text; signature and encryption are the transport's, which
/// must be confidential for it to compile. Accepts lax layout from a peer.
struct username_over_transport : policy<lax_layout, timestamp<minutes<5>>, username_token<password_text>> {};

}  // namespace signet

#endif
