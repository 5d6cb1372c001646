// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_ELEMENT_VIEW_HPP
#define SIGNET_COMMAND_ELEMENT_VIEW_HPP

#include "answer.hpp"

#include <signet/xml/document.hpp>
#include <signet/xml/node.hpp>

namespace signet::command {

/// What an element of the security structure says.
json element_view(node element, const document& message);

}  // namespace signet::command

#endif
