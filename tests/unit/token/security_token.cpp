// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/security_token.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct licence {
    static constexpr std::string_view namespace_uri = "urn:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(node) const {}
    static result<licence> read(node) { return licence{}; }
};
struct unnamed {
    void write(node) const {}
    static result<unnamed> read(node) { return unnamed{}; }
};
struct unreadable {
    static constexpr std::string_view namespace_uri = "urn:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(node) const {}
};
struct changes_when_written {
    static constexpr std::string_view namespace_uri = "urn:licence";
    static constexpr std::string_view local_name = "Licence";
    void write(node) {}
    static result<changes_when_written> read(node) { return changes_when_written{}; }
};

}  // namespace

TEST_CASE("a token of one's own has a name, and is written and read")
{
    STATIC_REQUIRE(security_token<licence>);
    STATIC_REQUIRE_FALSE(security_token<unnamed>);
    STATIC_REQUIRE_FALSE(security_token<unreadable>);
    STATIC_REQUIRE_FALSE(security_token<changes_when_written>);
    CHECK(licence::read({}).has_value());
}

}  // namespace signet::tests
