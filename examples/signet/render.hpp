// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_RENDER_HPP
#define SIGNET_COMMAND_RENDER_HPP

#include "answer.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace signet::command {

/// Facts for people: a line each, what belongs to something indented below it. What is null is left out. Facts that are
/// indented themselves belong to a thing whose kind was said.
std::string to_lines(const json& facts, std::size_t depth = 0);

/// The same as a page of its own that asks for nothing from elsewhere and runs nothing.
std::string to_page(const json& facts, std::string_view title);

}  // namespace signet::command

#endif
