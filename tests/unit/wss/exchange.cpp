// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/exchange.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("an exchange remembers nothing until it is told")
{
    CHECK(exchange{}.signature_values.empty());
    CHECK(exchange{{octets{1}, octets{2}}}.signature_values.size() == 2);
}

}  // namespace signet::tests
