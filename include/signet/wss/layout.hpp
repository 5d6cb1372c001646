// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_LAYOUT_HPP
#define SIGNET_WSS_LAYOUT_HPP

namespace signet {

/// In a policy: the receiver accepts the children of the Security header in any order. The sender's own order stays strict.
/// WS-SecurityPolicy 1.3, 6.7.
struct lax_layout {};

}  // namespace signet

#endif
