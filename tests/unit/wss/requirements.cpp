// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/requirements.hpp>

#include "support/catch.hpp"

#include <array>

namespace signet::tests {

TEST_CASE("every part has a name that reports can write")
{
    CHECK(part_name({part_kind::body}) == "body");
    CHECK(part_name({part_kind::timestamp}) == "timestamp");
    CHECK(part_name({part_kind::username}) == "username");
    CHECK(part_name({part_kind::header, false, "urn:n", "To"}) == "header:{urn:n}To");
    CHECK(part_name({part_kind::headers_in_namespace, false, "urn:n"}) == "header:{urn:n}*");
    CHECK(part_name({part_kind::signing_token}) == "signing-token");
    CHECK(part_name({part_kind::token, true, "urn:n", "T"}) == "token:{urn:n}T");
    CHECK(part_name({part_kind::confirmation}) == "signature-confirmation");
    CHECK(part_name({part_kind::signature}) == "signature");
    STATIC_REQUIRE(part_requirement{part_kind::body} != part_requirement{part_kind::body, true});
}

TEST_CASE("a step hides the user name token when it always encrypts it")
{
    static constexpr std::array hidden{part_requirement{part_kind::body}, part_requirement{part_kind::username}};
    static constexpr std::array perhaps{part_requirement{part_kind::username, true}};
    STATIC_REQUIRE(hides_username({.kind = step_kind::encryption, .parts = hidden}));
    STATIC_REQUIRE_FALSE(hides_username({.kind = step_kind::signature, .parts = hidden}));
    STATIC_REQUIRE_FALSE(hides_username({.kind = step_kind::encryption, .optional = true, .parts = hidden}));
    STATIC_REQUIRE_FALSE(hides_username({.kind = step_kind::encryption, .parts = perhaps}));
    CHECK_FALSE(hides_username({.kind = step_kind::encryption}));
}

TEST_CASE("requirements decrypt no CBC unproved unless they say so")
{
    CHECK_FALSE(requirements{}.unsigned_cbc);
}

}  // namespace signet::tests
