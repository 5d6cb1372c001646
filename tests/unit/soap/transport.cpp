// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/transport.hpp>

#include "support/catch.hpp"

namespace signet::tests {

namespace {

struct good {
    static constexpr bool confidential = true;
    result<soap_message> exchange(const soap_message& request) { return request; }
};
struct says_nothing {
    result<soap_message> exchange(const soap_message& request) { return request; }
};
struct carries_nothing {
    static constexpr bool confidential = true;
};
struct answers_something_else {
    static constexpr bool confidential = true;
    soap_message exchange(const soap_message& request) { return request; }
};

}  // namespace

TEST_CASE("a transport carries messages and says whether anybody else can read them")
{
    STATIC_REQUIRE(transport<good>);
    STATIC_REQUIRE_FALSE(transport<says_nothing>);
    STATIC_REQUIRE_FALSE(transport<carries_nothing>);
    STATIC_REQUIRE_FALSE(transport<answers_something_else>);
    CHECK(soap_message{"x"}.version == soap_version::v1_1);
    CHECK(good{}.exchange({"x", soap_version::v1_2, "urn:act"})->action == "urn:act");
}

}  // namespace signet::tests
