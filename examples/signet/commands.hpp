// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_COMMANDS_HPP
#define SIGNET_COMMAND_COMMANDS_HPP

#include "answer.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace signet::command {

// Each command adds itself to its parent, and stands in `chosen` when it was asked for.
void add_c14n(CLI::App& parent, invocation& chosen);
void add_dsig_verify(CLI::App& parent, invocation& chosen);
void add_dsig_sign(CLI::App& parent, invocation& chosen);
void add_xenc_decrypt(CLI::App& parent, invocation& chosen);
void add_xenc_encrypt(CLI::App& parent, invocation& chosen);
void add_wss_secure(CLI::App& parent, invocation& chosen);
void add_wss_verify(CLI::App& parent, invocation& chosen);
void add_wss_policies(CLI::App& parent, invocation& chosen);
void add_inspect(CLI::App& parent, invocation& chosen);
void add_keys_self_signed(CLI::App& parent, invocation& chosen);
void add_keys_show(CLI::App& parent, invocation& chosen);

/// Adds --json.
inline CLI::Option* add_json_option(CLI::App& app, invocation& chosen)
{
    return app.add_flag("--json", chosen.as_json, "one JSON object on standard output, for refusals and errors too");
}

/// Adds -o and --json.
inline CLI::Option* add_result_options(CLI::App& app, invocation& chosen)
{
    app.add_option("-o,--output", chosen.file, "write the result to this file, as a whole or not at all")->type_name("FILE");
    return add_json_option(app, chosen);
}

/// Adds an option that may be given many times, one value each time.
inline void add_repeatable(
    CLI::App& app, const std::string& name, std::vector<std::string>& values, const std::string& type, const std::string& help)
{
    app.add_option(name, values, help)->type_name(type)->allow_extra_args(false);
}

}  // namespace signet::command

#endif
