// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_COMMAND_ANSWER_HPP
#define SIGNET_COMMAND_ANSWER_HPP

#include "failure.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>

namespace signet::command {

using json = nlohmann::ordered_json;

/// What a command found or made.
struct answer {
    std::string text;              // for standard output, or the file of -o
    json fields = json::object();  // for --json, beside `result`, `code`, `message` and `where`
    bool text_is_output = false;   // the text is the result itself, a document: --json carries it as `output`
    std::string note;              // for standard error, beside a result that could be taken for more than it is
};

/// The command that was asked for, with the options that every command has.
struct invocation {
    std::function<outcome<answer>()> run;
    std::string name;  // "wss verify", for hints
    std::string file;  // -o
    bool as_json = false;
};

}  // namespace signet::command

#endif
