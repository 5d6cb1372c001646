// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SHARED_WORKING_FOLDER_HPP
#define SIGNET_EXAMPLES_SHARED_WORKING_FOLDER_HPP

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

/// A folder of an example's own, which others cannot read; it goes with the program.
struct working_folder {
    std::filesystem::path path;

    working_folder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "signet-example-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error{"no folder can be made"};
        }
        path = pattern;
    }
    working_folder(const working_folder&) = delete;
    working_folder& operator=(const working_folder&) = delete;
    ~working_folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

#endif
