// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_SECURITY_VIEW_HPP
#define SIGNET_COMMAND_SECURITY_VIEW_HPP

#include "answer.hpp"

#include <signet/xml/document.hpp>

namespace signet::command {

/// The security structure of a message, or of any document: what stands where and which algorithms and references it names.
/// Nothing is judged, and no password or digest of one is shown.
json security_view(const document& message);

}  // namespace signet::command

#endif
