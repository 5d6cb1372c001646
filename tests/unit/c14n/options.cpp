// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/options.hpp>

#include "support/catch.hpp"

TEST_CASE("nothing is listed and nothing left out unless one says so")
{
    const signet::c14n_options options;
    CHECK(options.inclusive_prefixes.empty());
    CHECK(options.omitted.empty());
}
