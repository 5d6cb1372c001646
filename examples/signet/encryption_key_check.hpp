// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_ENCRYPTION_KEY_CHECK_HPP
#define SIGNET_COMMAND_ENCRYPTION_KEY_CHECK_HPP

#include "failure.hpp"

#include <signet/wss/requirements.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace signet::command {

/// That a key of this type and size can have a part in an encryption, on either side: that one of the step's methods takes it.
/// Failures name the file: `key_mismatch`, `weak_key`.
outcome<void> check_encryption_key(const step_requirement& step, std::string_view type, std::size_t bits, const std::string& file);

}  // namespace signet::command

#endif
