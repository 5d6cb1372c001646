// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/value.hpp>

#include "support/catch.hpp"
#include "support/xpath.hpp"

#include <string>

using namespace signet;

TEST_CASE("a value has one type, and is empty as any other")
{
    CHECK(xpath_value{}.is_node_set());
    CHECK(xpath_value{true}.type() == xpath_type::boolean);
    CHECK(xpath_value{true}.boolean());
    CHECK(xpath_value{1.5}.type() == xpath_type::number);
    CHECK(xpath_value{1.5}.number() == 1.5);
    CHECK(xpath_value{1.5}.nodes().empty());
    CHECK(xpath_value{std::string{"a"}}.type() == xpath_type::string);
    CHECK(xpath_value{std::string{"a"}}.string() == "a");
    CHECK_FALSE(xpath_value{std::string{"a"}}.boolean());
    const tests::xpath_bench bench{"<a><b/></a>"};
    const auto nodes = bench.evaluate("//*");
    REQUIRE(nodes);
    CHECK(to_node_set(bench.model(), nodes->nodes()).size() == 2);
}
