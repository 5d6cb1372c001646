// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_PROGRESS_HPP
#define SIGNET_COMMAND_PROGRESS_HPP

#include <cstddef>
#include <string_view>

// One line on standard error that says how far a large file is, when standard error is a terminal; nothing otherwise. It says
// what is known: a bar for octets that are read or written, the name of a stage whose end nobody knows.
namespace signet::command {

/// Files over this size show progress.
inline constexpr std::size_t progress_from_octets = 8'000'000;

/// So many octets were read; `all` is 0 where a pipe does not say how many will come.
void show_reading(std::size_t done, std::size_t all);

/// So many octets of the result were written.
void show_writing(std::size_t done, std::size_t all);

/// What begins now, after a large file was read.
void show_stage(std::string_view stage);

/// Takes the line away, so that something else can be written.
void clear_progress() noexcept;

}  // namespace signet::command

#endif
