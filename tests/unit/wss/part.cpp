// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/part.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a part says what it is, and optional says so too")
{
    STATIC_REQUIRE(part<body>);
    STATIC_REQUIRE(part<headers<"urn:n">>);
    STATIC_REQUIRE_FALSE(part<int>);
    STATIC_REQUIRE(header<"urn:n", "To">::part == part_requirement{part_kind::header, false, "urn:n", "To"});
    STATIC_REQUIRE(headers<"urn:n">::part.kind == part_kind::headers_in_namespace);
    STATIC_REQUIRE(username_header::part.kind == part_kind::username);
    STATIC_REQUIRE(x509_header::part.kind == part_kind::signing_token);
    STATIC_REQUIRE(confirmation_header::part.kind == part_kind::confirmation);
    STATIC_REQUIRE(signature_header::part.kind == part_kind::signature);
    STATIC_REQUIRE((part_list<parts<body>> && part_list<parts<>> && !part_list<body> && !part_list<type_list<body>>));
    CHECK(parts<body, timestamp_header>::list::size == 2);
}

}  // namespace signet::tests
