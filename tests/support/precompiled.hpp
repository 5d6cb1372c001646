// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#ifndef SIGNET_TESTS_SUPPORT_PRECOMPILED_HPP
#define SIGNET_TESTS_SUPPORT_PRECOMPILED_HPP

// Compiled once for all tests, to save time. No header of Signet: a test still includes what it tests, and
// every header is compiled alone as well.
#include "support/catch.hpp"

#include <pugixml.hpp>
#include <tl/expected.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#endif
