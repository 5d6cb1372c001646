// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_SCRIPTED_PEER_HPP
#define SIGNET_TESTS_SUPPORT_SCRIPTED_PEER_HPP

#include "support/process.hpp"

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

/// A JSON object on one line: `json_object{}.text("do", "sign").value("digest", "true")`.
class json_object {
public:
    json_object& text(std::string_view name, std::string_view value)
    {
        std::string quoted = "\"";
        for (const char c : value) {
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr std::string_view digits = "0123456789abcdef";
                const auto code = static_cast<std::size_t>(c);
                quoted.append("\\u00").append(1, digits[code / 16]).append(1, digits[code % 16]);
                continue;
            }
            if (c == '"' || c == '\\') {
                quoted += '\\';
            }
            quoted += c;
        }
        return this->value(name, quoted + '"');
    }
    /// What is JSON already.
    json_object& value(std::string_view name, std::string_view json)
    {
        line_.append(line_.empty() ? "" : ", ").append(1, '"').append(name).append("\": ").append(json);
        return *this;
    }
    std::string line() const { return '{' + line_ + '}'; }

private:
    std::string line_;
};

/// A peer that a script drives. It does the jobs of a file, one JSON object on a line, and answers each with one line, so
/// that the interpreter starts once for many messages.
class scripted_peer {
public:
    scripted_peer(std::string interpreter, std::vector<std::string> arguments)
        : interpreter_{std::move(interpreter)}, arguments_{std::move(arguments)}
    {
    }

    /// Gives one answer for each job; throws where the script breaks down, with what it said.
    std::vector<std::string> answers(const std::vector<std::string>& jobs) const
    {
        std::string lines;
        for (const auto& job : jobs) {
            lines += job + '\n';
        }
        const temporary_folder folder;
        auto arguments = arguments_;
        arguments.push_back(folder.write("jobs", lines));
        const auto done = run_process(interpreter_, arguments, std::chrono::seconds{120});
        std::vector<std::string> given;
        for (std::size_t at = 0; at < done.out.size();) {
            const auto end = done.out.find('\n', at);
            given.push_back(done.out.substr(at, end - at));
            at = end == std::string::npos ? end : end + 1;
        }
        if (done.status != 0 || given.size() != jobs.size()) {
            throw std::runtime_error{arguments_.front() + " did " + std::to_string(given.size()) + " of " + std::to_string(jobs.size())
                                     + " jobs: " + done.err};
        }
        return given;
    }

private:
    std::string interpreter_;
    std::vector<std::string> arguments_;
};

/// Where the scripts of the peers are: the folder that SIGNET_INTEROP names.
inline std::string interop_file(std::string_view name)
{
    const char* const folder = std::getenv("SIGNET_INTEROP");
    return std::string{folder != nullptr ? folder : "tests/interop"}.append("/").append(name);
}

}  // namespace signet::tests

#endif
