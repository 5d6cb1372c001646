// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// The main function of every test executable under Catch2 2. Catch2 3 brings its own.
#define CATCH_CONFIG_MAIN
#include "support/catch.hpp"
