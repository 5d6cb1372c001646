// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_PROCESS_HPP
#define SIGNET_TESTS_SUPPORT_PROCESS_HPP

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace signet::tests {

/// A folder of its own for the files that a program reads and writes; it goes with this object.
class temporary_folder {
public:
    temporary_folder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "signet-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::system_error{errno, std::generic_category(), pattern};
        }
        path_ = pattern;
    }
    temporary_folder(const temporary_folder&) = delete;
    temporary_folder& operator=(const temporary_folder&) = delete;
    ~temporary_folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const noexcept { return path_; }

    /// Writes a file and gives its path.
    std::string write(std::string_view name, std::string_view octets) const
    {
        const auto file = path_ / name;
        std::ofstream out{file, std::ios::binary};
        out.write(octets.data(), static_cast<std::streamsize>(octets.size()));
        if (!out.flush()) {
            throw std::runtime_error{"cannot write " + file.string()};
        }
        return file.string();
    }

private:
    std::filesystem::path path_;
};

/// How a program ended, and what it said.
struct finished_process {
    int status = -1;         // its exit status; -1 when a signal ended it
    bool started = false;
    bool timed_out = false;  // it was killed because it took too long
    std::string out;
    std::string err;
};

namespace detail {

class pipe_end {
public:
    explicit pipe_end(int descriptor = -1) : descriptor_{descriptor} {}
    pipe_end(pipe_end&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
    pipe_end& operator=(pipe_end&& other) noexcept
    {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~pipe_end() { close(); }

    int get() const noexcept { return descriptor_; }
    void close()
    {
        if (descriptor_ >= 0) {
            ::close(std::exchange(descriptor_, -1));
        }
    }

private:
    int descriptor_;
};

struct output_pipe {
    pipe_end read;
    pipe_end write;

    output_pipe()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw std::system_error{errno, std::generic_category(), "pipe"};
        }
        read = pipe_end{ends[0]};
        write = pipe_end{ends[1]};
    }
};

/// Reads both ends until the program has closed them; false when the deadline comes first.
inline bool read_until(std::chrono::steady_clock::time_point deadline, output_pipe& out, output_pipe& err, finished_process& done)
{
    std::array<char, 16384> chunk{};
    while (out.read.get() >= 0 || err.read.get() >= 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            return false;
        }
        std::array<pollfd, 2> watched{{{out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) <= 0) {
            continue;
        }
        for (const auto& [from, into, events] : {std::tuple{&out.read, &done.out, watched[0].revents},
                                                 std::tuple{&err.read, &done.err, watched[1].revents}}) {
            if (events != 0) {
                const auto count = ::read(from->get(), chunk.data(), chunk.size());
                if (count > 0) {
                    into->append(chunk.data(), static_cast<std::size_t>(count));
                } else {
                    from->close();
                }
            }
        }
    }
    return true;
}

}  // namespace detail

/// Runs a program, found on the PATH, with exactly these arguments and no shell; its standard input is empty.
inline finished_process run_process(const std::string& program, const std::vector<std::string>& arguments,
                                    std::chrono::milliseconds most = std::chrono::seconds{60})
{
    finished_process done;
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);

    detail::output_pipe out;
    detail::output_pipe err;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, out.write.get(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err.write.get(), STDERR_FILENO);
    pid_t child = 0;
    done.started = ::posix_spawnp(&child, program.c_str(), &actions, nullptr, pointers.data(), environ) == 0;
    ::posix_spawn_file_actions_destroy(&actions);
    if (!done.started) {
        return done;
    }
    out.write.close();
    err.write.close();
    done.timed_out = !detail::read_until(std::chrono::steady_clock::now() + most, out, err, done);
    if (done.timed_out) {
        ::kill(child, SIGKILL);
    }
    int ended = 0;
    while (::waitpid(child, &ended, 0) < 0 && errno == EINTR) {
    }
    done.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    return done;
}

}  // namespace signet::tests

#endif
