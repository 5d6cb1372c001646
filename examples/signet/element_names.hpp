// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_ELEMENT_NAMES_HPP
#define SIGNET_COMMAND_ELEMENT_NAMES_HPP

#include <signet/xml/node.hpp>

#include <string>
#include <string_view>

namespace signet::command {

/// `{namespace}local`.
std::string name_of(node element);

/// The place of an element from the root on: `/s:Envelope/s:Body/q:item[2]`.
std::string path_of(node element);

/// Text of a message, cut to a length for readers.
std::string shortened(std::string_view text);

/// What kind of security element this is: `Timestamp`, `Signature`, `EncryptedKey`, ...; "" when it is none.
std::string_view kind_of(node element);

}  // namespace signet::command

#endif
