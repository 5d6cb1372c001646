// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_OPENSSL_HPP
#define SIGNET_TESTS_SUPPORT_OPENSSL_HPP

#include "support/process.hpp"
#include "support/vectors.hpp"

#include <cstdlib>
#include <optional>
#include <string>

namespace signet::tests {

/// The program of OpenSSL: that of the environment variable SIGNET_OPENSSL, or the one in the path; says so where there is none.
inline std::optional<std::string> find_openssl()
{
    const char* const named = std::getenv("SIGNET_OPENSSL");
    std::string program = named != nullptr ? named : "openssl";
    const auto version = run_process(program, {"version"});
    if (!version.started || version.status != 0) {
        say_skipped("openssl is not installed, nothing is compared with it");
        return std::nullopt;
    }
    return program;
}

}  // namespace signet::tests

#endif
