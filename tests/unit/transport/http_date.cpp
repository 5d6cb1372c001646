// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_date.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a moment is written as RFC 9110 has it")
{
    CHECK(http_date(std::chrono::sys_seconds{std::chrono::seconds{784111777}}) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(http_date(std::chrono::sys_seconds{}) == "Thu, 01 Jan 1970 00:00:00 GMT");
    CHECK(http_date(std::chrono::sys_seconds{std::chrono::seconds{1709251199}}) == "Thu, 29 Feb 2024 23:59:59 GMT");
}

}  // namespace signet::tests
