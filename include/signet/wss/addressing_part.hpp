// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_WSS_ADDRESSING_PART_HPP
#define SIGNET_WSS_ADDRESSING_PART_HPP

#include <signet/wss/part.hpp>

namespace signet {

/// The header blocks of WS-Addressing 1.0 as parts that a signature covers: `parts<body, to_header, action_header>`.
using to_header = header<"http://www.w3.org/2005/08/addressing", "To">;
using action_header = header<"http://www.w3.org/2005/08/addressing", "Action">;
using message_id_header = header<"http://www.w3.org/2005/08/addressing", "MessageID">;
using reply_to_header = header<"http://www.w3.org/2005/08/addressing", "ReplyTo">;
using relates_to_header = header<"http://www.w3.org/2005/08/addressing", "RelatesTo">;
/// All of them that the message has.
using addressing_headers = headers<"http://www.w3.org/2005/08/addressing">;

static_assert(part<to_header> && part<addressing_headers>);

}  // namespace signet

#endif
