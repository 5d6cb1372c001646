// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_FILES_HPP
#define SIGNET_COMMAND_FILES_HPP

#include "failure.hpp"

#include <signet/core/limits.hpp>
#include <signet/core/secret.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace signet::command {

/// What keys, certificates and passwords may take at most.
inline constexpr std::size_t most_credential_octets = 1U << 20;

/// A file's octets, or standard input's for `-`, which can be asked for once. No more than `most` and one are read.
outcome<std::string> read_input(const std::string& path, std::size_t most);

/// A message: one octet over the limit is read, so that reading it as XML refuses it.
inline outcome<std::string> read_message(const std::string& path) { return read_input(path, limits{}.document_octets); }

/// A file with a key, a certificate or the like: larger ones are a mistake.
outcome<std::string> read_credential(const std::string& path);

/// A password: the file's octets without one line end at the end of them. One that is empty protects nothing, and is most likely
/// another file's: a failure.
outcome<secret> read_password(const std::string& path);

/// The same for a key, where "" says that it has none.
outcome<secret> read_key_password(const std::string& path);

/// Gives each of the descriptors 0, 1 and 2 that the caller closed a place that can neither be read nor written, so that no file
/// that is opened later takes it, and is read or written for standard input or output.
void occupy_standard_descriptors() noexcept;

/// Writes a file as a whole or not at all: into a new file beside it, which then takes its name. What is no regular file (a
/// device, a pipe) is written to directly.
outcome<void> write_file(const std::string& path, std::string_view octets);

/// The same for a file that only its owner may read.
outcome<void> write_private_file(const std::string& path, std::string_view octets);

/// Writes to standard output. A reader that went away is none of our business: nothing is said of it.
outcome<void> write_standard_output(std::string_view octets);

/// Writes one line to standard error.
void say(std::string_view line) noexcept;

}  // namespace signet::command

#endif
