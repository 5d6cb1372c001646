// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/understands.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a program understands the header blocks that it names, one by one or by namespace")
{
    const auto message = parsed("<a:x xmlns:a='urn:a'><b xmlns='urn:b'/></a:x>");
    const node a = message.root();
    const node b = first_element(a);
    CHECK(understands{{"urn:a", "x"}}.covers(a));
    CHECK_FALSE(understands{{"urn:a", "x"}}.covers(b));
    CHECK_FALSE(understands{{"urn:a", "y"}}.covers(a));
    CHECK(understands{{"urn:b", "*"}}.covers(b));
    CHECK_FALSE(understands{{"", "*"}}.covers(b));
    CHECK(understands::everything().covers(a));
    understands grows{std::vector<header_name>{}};
    CHECK_FALSE(grows.covers(a));
    grows.add({"urn:a", "x"});
    CHECK(grows.covers(a));
}

}  // namespace signet::tests
