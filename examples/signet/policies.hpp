// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_POLICIES_HPP
#define SIGNET_COMMAND_POLICIES_HPP

#include "failure.hpp"

#include <signet/policy/any_policy.hpp>

#include <span>
#include <string>
#include <string_view>

namespace signet::command {

/// A policy that the command was compiled with.
struct compiled_policy {
    std::string_view name;
    std::string_view summary;
    any_policy (*make)();
    bool legacy = false;  // its algorithms are broken: for who says --legacy only
};

std::span<const compiled_policy> compiled_policies();

/// The policy of a name. A usage error for any other name, and for one of broken algorithms where they are not let take part.
outcome<const compiled_policy*> find_policy(std::string_view name, bool legacy);

}  // namespace signet::command

#endif
