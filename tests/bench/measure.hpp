// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_BENCH_MEASURE_HPP
#define SIGNET_TESTS_BENCH_MEASURE_HPP

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char** environ;

namespace signet::bench {

/// Keeps this process, and those it starts, on one core.
inline void stay_on_one_core()
{
    cpu_set_t allowed;
    if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return;
    }
    for (std::size_t core = CPU_SETSIZE; core-- > 0;) {
        if (CPU_ISSET(core, &allowed)) {
            CPU_ZERO(&allowed);
            CPU_SET(core, &allowed);
            ::sched_setaffinity(0, sizeof allowed, &allowed);
            return;
        }
    }
}

/// CPU time of this thread in seconds: what others do on the machine meanwhile does not count.
inline double cpu_seconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// CPU seconds of one call, as the mean of so many.
template <class Work>
double time_of(Work&& work, std::size_t calls)
{
    const double began = cpu_seconds();
    for (std::size_t i = 0; i < calls; ++i) {
        work();
    }
    return (cpu_seconds() - began) / static_cast<double>(calls);
}

inline double median(std::vector<double> samples)
{
    const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
    std::nth_element(samples.begin(), middle, samples.end());
    return *middle;
}

/// Runs a program whose output goes to a file, and gives its CPU seconds; it must succeed.
inline double cpu_seconds_of(const std::vector<std::string>& command, const char* output)
{
    std::vector<char*> arguments;
    for (const auto& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&files);
    int status = 0;
    rusage used{};
    if (failed != 0 || ::wait4(child, &status, 0, &used) != child || status != 0) {
        throw std::runtime_error{command.front() + " failed"};
    }
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace signet::bench

#endif
