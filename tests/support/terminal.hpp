// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_TERMINAL_HPP
#define SIGNET_TESTS_SUPPORT_TERMINAL_HPP

// Runs a program whose standard error is a terminal, and shows what a reader of it sees in the end.

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace signet::tests {

struct terminal_session {
    int status = -1;
    std::string written;  // every octet that the terminal got
};

/// Standard output goes to /dev/null, or to the terminal too.
inline terminal_session run_on_terminal(const std::string& program, std::vector<std::string> arguments, bool output_too = false)
{
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) {
        throw std::system_error{errno, std::generic_category(), "pseudo terminal"};
    }
    const std::string name = ::ptsname(master);
    arguments.insert(arguments.begin(), program);
    std::vector<char*> pointers;
    for (std::string& word : arguments) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, name.c_str(), O_RDWR | O_NOCTTY, 0);
    ::posix_spawn_file_actions_addopen(
        &actions, STDOUT_FILENO, output_too ? name.c_str() : "/dev/null", O_RDWR | O_NOCTTY, 0);
    // Open here too while the program runs, so that the terminal is there before the program and after it.
    const int held = ::open(name.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    pid_t child = 0;
    const bool started = held >= 0 && ::posix_spawnp(&child, program.c_str(), &actions, nullptr, pointers.data(), environ) == 0;
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(held);
    terminal_session session;
    std::array<char, 4096> chunk{};
    ssize_t count = 0;
    while (started && ((count = ::read(master, chunk.data(), chunk.size())) > 0 || (count < 0 && errno == EINTR))) {
        session.written.append(chunk.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    ::close(master);
    int ended = 0;
    while (started && ::waitpid(child, &ended, 0) < 0 && errno == EINTR) {
    }
    session.status = started && WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return session;
}

/// What stands on the screen afterwards, without blanks at the end of a line. Knows carriage return, backspace and line end.
inline std::string screen_of(std::string_view written)
{
    std::vector<std::string> lines(1);
    std::size_t column = 0;
    for (const char c : written) {
        if (c == '\r') {
            column = 0;
        } else if (c == '\b') {
            column -= column > 0 ? 1 : 0;
        } else if (c == '\n') {
            lines.emplace_back();
        } else {
            auto& line = lines.back();
            line.resize(std::max(line.size(), column + 1), ' ');
            line[column++] = c;
        }
    }
    std::string screen;
    for (auto& line : lines) {
        line.erase(line.find_last_not_of(' ') + 1);
        screen += (&line == &lines.front() ? "" : "\n") + line;
    }
    return screen;
}

}  // namespace signet::tests

#endif
