// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_EXAMPLES_SHARED_EXPECT_HPP
#define SIGNET_EXAMPLES_SHARED_EXPECT_HPP

#include <iostream>
#include <string_view>

/// Prints what came of a step of an example, and tells whether it is what the example wants.
inline bool expect(std::string_view what, std::string_view wanted, std::string_view got)
{
    std::cout << "  " << what << ": " << got << "\n";
    return wanted == got;
}

#endif
