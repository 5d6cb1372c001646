// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/needs.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

TEST_CASE("needs are types that differ")
{
    STATIC_REQUIRE_FALSE(std::is_same_v<signing_credential, trust_credential>);
    STATIC_REQUIRE_FALSE(std::is_same_v<user_credential, users_credential>);
    STATIC_REQUIRE_FALSE(std::is_same_v<token_credential<int>, token_credential<char>>);
    STATIC_REQUIRE_FALSE(std::is_same_v<recipient_credential, decryption_credential>);
    STATIC_REQUIRE_FALSE(std::is_same_v<recipient_credential, certificate_credential>);
    CHECK(std::is_empty_v<exchange_credential>);
}

}  // namespace signet::tests
