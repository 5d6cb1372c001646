// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_REQUIRED_HPP
#define SIGNET_COMMAND_REQUIRED_HPP

#include "answer.hpp"

#include <signet/policy/any_policy.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace signet::command {

/// The --require-... options as they were given.
struct required_arguments {
    std::vector<std::string> parts, encrypted, tokens;
    bool timestamp = false;

    bool empty() const noexcept { return parts.empty() && encrypted.empty() && tokens.empty() && !timestamp; }
};

/// What else bears on requirements.
struct required_context {
    bool legacy = false;
    bool knows_users = false;
    bool confidential = false;
};

/// The parts of a list: separated by commas, except for those inside braces, which belong to a namespace.
std::vector<std::string> split_parts(std::string_view list);

/// Makes the requirements and works with them while they live. Usage errors: a part or a token that there is not.
outcome<answer> with_requirements(const required_arguments& required, const required_context& context,
    const std::function<outcome<answer>(const any_policy&)>& work);

}  // namespace signet::command

#endif
