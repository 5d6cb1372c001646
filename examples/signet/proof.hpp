// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_PROOF_HPP
#define SIGNET_COMMAND_PROOF_HPP

#include "answer.hpp"

#include <signet/policy/open.hpp>

#include <string>

namespace signet::command {

/// The fields of a proof when there is none: what --json says beside a refusal.
json nothing_proved();

/// What a message proved, for --json.
json proof_of(const opened_message& opened);

/// The same for people, a fact a line.
std::string proof_text(const json& proof);

/// Whether a signature that the policy asked for covers the Body.
bool body_is_signed(const opened_message& opened);

/// The Body's only child, or else the Body, as a document of its own: in the form in which it was signed, so that nothing
/// is in it that was not hashed; in Canonical XML 1.1 without comments where nothing signed it. Error: `canonicalization_failed`.
result<std::string> body_document(const opened_message& opened);

}  // namespace signet::command

#endif
