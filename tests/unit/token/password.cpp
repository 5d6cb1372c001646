// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/password.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct no_kind {
    static constexpr std::string_view uri = "urn:x";
};

}  // namespace

TEST_CASE("the two forms of a password have the Types of the profile")
{
    STATIC_REQUIRE(password_text::uri.ends_with("username-token-profile-1.0#PasswordText"));
    STATIC_REQUIRE(password_digest::uri.ends_with("username-token-profile-1.0#PasswordDigest"));
    STATIC_REQUIRE(password_text::kind != password_digest::kind);
    STATIC_REQUIRE(no_kind::uri == "urn:x");
    STATIC_REQUIRE_FALSE(password_form<no_kind>);
    CHECK(password_digest::kind == password_kind::digest);
}

}  // namespace signet::tests
