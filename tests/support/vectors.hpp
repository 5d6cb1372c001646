// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_VECTORS_HPP
#define SIGNET_TESTS_SUPPORT_VECTORS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace signet::tests {

/// A folder that the environment names; nothing when it does not, or the folder is not there.
inline std::optional<std::filesystem::path> vector_folder(const char* variable)
{
    const char* const named = std::getenv(variable);
    const std::filesystem::path folder{named != nullptr ? named : ""};
    std::error_code ignored;
    if (folder.empty() || !std::filesystem::is_directory(folder, ignored)) {
        return std::nullopt;
    }
    return folder;
}

/// Says loudly that a test had nothing to test.
inline void say_skipped(std::string_view what) { std::cerr << "SKIPPED: " << what << std::endl; }

inline std::string read_whole_file(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

/// A table of tab-separated values whose first line names the columns: one map per further line.
inline std::vector<std::map<std::string, std::string>> read_table(const std::filesystem::path& file)
{
    const auto cells = [](const std::string& line) {
        std::vector<std::string> parts;
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t tab = std::min(line.find('\t', at), line.size());
            parts.push_back(line.substr(at, tab - at));
            at = tab + 1;
        }
        return parts;
    };
    std::vector<std::map<std::string, std::string>> rows;
    std::ifstream in{file};
    std::string line;
    std::getline(in, line);
    const std::vector<std::string> columns = cells(line);
    while (std::getline(in, line)) {
        const std::vector<std::string> values = cells(line);
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < columns.size() && i < values.size(); ++i) {
            row[columns[i]] = values[i];
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace signet::tests

#endif
