// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_FUZZ_REQUIRE_HPP
#define SIGNET_TESTS_FUZZ_REQUIRE_HPP

#include <cstdio>
#include <cstdlib>

namespace signet::tests {

/// What must hold whatever the input: else the fuzzer keeps the input as a crash.
inline void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "%s\n", what);
        std::abort();
    }
}

}  // namespace signet::tests

#endif
