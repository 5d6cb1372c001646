// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/optional.hpp>

#include <signet/wss/timestamp.hpp>
#include <signet/wss/username_token.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("an optional step needs nothing of the sender, and what it needs of the receiver")
{
    using maybe = optional<username_token<password_digest>>;
    STATIC_REQUIRE(maybe::requirement.optional);
    STATIC_REQUIRE(maybe::requirement.kind == step_kind::username_token);
    STATIC_REQUIRE(maybe::sender_needs::size == 0);
    STATIC_REQUIRE(maybe::receiver_needs::size == 1);
    STATIC_REQUIRE_FALSE(username_token<password_digest>::requirement.optional);
    CHECK(optional<timestamp<minutes<5>>>::requirement.lifetime == std::chrono::minutes{5});
}

TEST_CASE("an optional part is a part")
{
    STATIC_REQUIRE(part<optional<body>>);
    STATIC_REQUIRE(optional<header<"urn:n", "To">>::part.optional);
    CHECK(optional<header<"urn:n", "To">>::part.local_name == "To");
}

}  // namespace signet::tests
