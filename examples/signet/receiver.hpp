// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_RECEIVER_HPP
#define SIGNET_COMMAND_RECEIVER_HPP

#include "failure.hpp"

#include <signet/service/file_replay_store.hpp>
#include <signet/wss/credentials.hpp>
#include <signet/wss/requirements.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace signet::command {

/// What `wss verify` was given to check messages with, as arguments.
struct receiver_arguments {
    std::string decryption_key, key_password_file, users_file, at, actor, max_skew, replay_store;
    std::vector<std::string> keys, trusted, untrusted, crls, id_attributes;
    bool no_path_validation = false, assume_confidential = false;
};

/// A replay store that keeps every message for as long as the largest skew would make it acceptable, so that a run with another
/// --max-skew does not take what an earlier run has forgotten.
struct lasting_replay_store {
    file_replay_store file;
    std::chrono::milliseconds longer{};

    replay_outcome remember(const replay_key& key, instant until, instant now) { return file.remember(key, until + longer, now); }
};

/// The same, read. What a policy has no use for is read too, and does no harm: a receiver's keys are those it knows, whichever
/// message comes.
struct receiver {
    std::optional<signet::anchors> anchors;
    std::vector<certificate> certificates;  // that messages may name without carrying them
    std::vector<shared_key> shared;
    std::vector<std::string> shared_files;  // where each of them comes from
    std::vector<decryption<any_private_key>> own;  // that messages are encrypted to
    std::vector<std::string> own_files;            // where each of them comes from
    std::optional<signet::users> users;
    std::optional<lasting_replay_store> replay;
    signet::clock clock;
    clock_skew skew;
};

/// Usage errors; files that cannot be read; a replay store that is damaged.
outcome<receiver> read_receiver(const receiver_arguments& with);

/// Says which credential a policy cannot do without, before a message is read; and where none of those that it could use does, why the
/// first does not.
outcome<void> check_needs(const requirements& required, const receiver& who, const receiver_arguments& with);

/// As the library takes it. Refers to both.
receiver_credentials credentials_of(receiver& who, const receiver_arguments& with);

}  // namespace signet::command

#endif
