// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_PROCESS_MEMORY_HPP
#define SIGNET_TESTS_SUPPORT_PROCESS_MEMORY_HPP

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace signet::tests {

/// What to look for in memory, kept so that keeping it is not finding it.
class hidden_pattern {
public:
    explicit hidden_pattern(std::string_view value)
    {
        for (const char c : value) {
            masked_.push_back(static_cast<char>(c ^ mask));
        }
    }

    /// Whether this system lets a process look: Linux does, where /proc is mounted.
    static bool can_look() { return ::access("/proc/self/mem", R_OK) == 0 && ::access("/proc/self/maps", R_OK) == 0; }

    /// How often it stands in the memory of this process that can be written: what is in use, and what was given back.
    std::size_t count() const
    {
        std::size_t found = 0;
        std::ifstream maps{"/proc/self/maps"};
        const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        char* const window = static_cast<char*>(::mmap(nullptr, window_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
        const auto own = reinterpret_cast<std::size_t>(window);
        for (std::string line; std::getline(maps, line);) {
            std::size_t from = 0;
            std::size_t to = 0;
            char rights[5] = {};
            if (std::sscanf(line.c_str(), "%zx-%zx %4s", &from, &to, rights) != 3 || rights[0] != 'r' || rights[1] != 'w' || to - from > most) {
                continue;
            }
            for (std::size_t at = from; at < to; at += window_size - masked_.size()) {
                const std::size_t size = to - at < window_size ? to - at : window_size;
                const ssize_t got = ::pread(memory, window, size, static_cast<off_t>(at));
                for (std::size_t i = 0; got > 0 && i + masked_.size() <= static_cast<std::size_t>(got); ++i) {
                    const bool in_window = at + i + masked_.size() > own && at + i < own + window_size;
                    found += !in_window && stands_at(window + i) ? 1 : 0;
                }
            }
        }
        ::munmap(window, window_size);
        ::close(memory);
        return found;
    }

private:
    static constexpr char mask = 0x5A;
    static constexpr std::size_t window_size = 1U << 20;
    static constexpr std::size_t most = 256U << 20;  // of one mapping: those of a sanitizer are larger, and not ours

    bool stands_at(const char* at) const
    {
        std::size_t same = 0;
        while (same < masked_.size() && at[same] == static_cast<char>(masked_[same] ^ mask)) {
            ++same;
        }
        return same == masked_.size();
    }

    std::string masked_;
};

}  // namespace signet::tests

#endif
