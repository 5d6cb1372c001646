// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/username_token.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a user name token step says which passwords it takes, the sender's first")
{
    constexpr auto both = username_token<any_of<password_digest, password_text>, minutes<1>>::requirement;
    STATIC_REQUIRE(both.kind == step_kind::username_token);
    REQUIRE(both.passwords.size() == 2);
    CHECK(both.passwords[0] == password_kind::digest);
    CHECK(both.lifetime == std::chrono::minutes{1});
    CHECK(username_token<password_text>::requirement.passwords.size() == 1);
    CHECK(username_token<password_digest>::requirement.lifetime == std::chrono::minutes{5});
}

}  // namespace signet::tests
