// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/node_test.hpp>

#include "support/catch.hpp"

#include <string>

using namespace signet;

namespace {

std::string read(std::string_view text)
{
    xpath_namespaces namespaces;
    namespaces.declare("p", "urn:p");
    auto tokens = xpath_lexer{text}.run();
    REQUIRE(tokens);
    xpath_token_cursor cursor{*std::move(tokens)};
    const auto test = read_node_test(cursor, namespaces);
    return test ? std::to_string(static_cast<int>(test->what)) + " " + test->uri + " " + test->local : test.error().sentence();
}

}  // namespace

TEST_CASE("node tests of all kinds")
{
    CHECK(read("node()") == "0  ");
    CHECK(read("text()") == "1  ");
    CHECK(read("comment()") == "2  ");
    CHECK(read("processing-instruction()") == "3  ");
    CHECK(read("processing-instruction('x')") == "4  x");
    CHECK(read("*") == "5  *");
    CHECK(read("p:*") == "6 urn:p *");
    CHECK(read("p:a") == "7 urn:p a");
    CHECK(read("a") == "7  a");
    CHECK(read("q:a") == "the prefix q is not declared, used at character 1");
    CHECK(read("1") == "a step is expected at character 1");
}
