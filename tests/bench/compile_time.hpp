// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_BENCH_COMPILE_TIME_HPP
#define SIGNET_TESTS_BENCH_COMPILE_TIME_HPP

#include "measure.hpp"
#include "support/process.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace signet::bench {

/// What a compiler needs for a program of one policy, and for its outside headers alone.
struct compile_cost {
    double program = 0;       // CPU seconds
    double dependencies = 0;
};

/// The headers that Signet's own headers ask for from outside, in a program: a translation unit that includes them and nothing
/// else. `-H` lists every header that is opened, with one dot for each level.
inline std::string dependencies_of(std::string_view listing)
{
    std::string unit;
    std::vector<bool> is_signet{true};  // of each level: the program itself counts
    while (!listing.empty()) {
        const std::string_view line = listing.substr(0, listing.find('\n'));
        listing.remove_prefix(std::min(listing.size(), line.size() + 1));
        const std::size_t level = line.find_first_not_of('.');
        if (level == 0 || level == std::string_view::npos || line[level] != ' ') {
            continue;
        }
        const std::string_view path = line.substr(level + 1);
        is_signet.resize(level);
        const bool asked_by_signet = is_signet.back();
        is_signet.push_back(asked_by_signet && path.find("/include/signet/") != path.npos);
        if (asked_by_signet && !is_signet.back()) {
            unit.append("#include \"").append(path).append("\"\n");
        }
    }
    return unit;
}

/// Medians of three compilations of each, without optimisation. `folders` is where headers are looked for, with colons between.
inline compile_cost measure_compiler(const std::string& compiler, const std::string& mode, const std::string& program, std::string_view folders)
{
    std::vector<std::string> flags{"-std=c++20", "-O0"};
    while (!folders.empty()) {
        const auto end = std::min(folders.find(':'), folders.size());
        flags.push_back("-I" + std::string{folders.substr(0, end)});
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    const tests::temporary_folder folder;
    const auto file = [&](const char* name) { return (folder.path() / name).string(); };
    const auto compile = [&](std::vector<std::string> more, const std::string& source, const std::string& output) {
        std::vector<std::string> command{compiler};
        command.insert(command.end(), flags.begin(), flags.end());
        command.insert(command.end(), more.begin(), more.end());
        command.push_back(source);
        return cpu_seconds_of(command, output.c_str());
    };
    compile({"-H", "-E", "-o", file("preprocessed")}, program, file("listing"));
    std::ifstream listing{file("listing")};
    const std::string text{std::istreambuf_iterator<char>{listing}, {}};
    const std::string dependencies = folder.write("dependencies.cpp", dependencies_of(text));
    std::vector<double> of_program, of_dependencies;
    for (int round = 0; round < 3; ++round) {
        of_program.push_back(compile({mode, "-o", file("program.o")}, program, file("log")));
        of_dependencies.push_back(compile({mode, "-o", file("dependencies.o")}, dependencies, file("log")));
    }
    return {median(of_program), median(of_dependencies)};
}

}  // namespace signet::bench

#endif
