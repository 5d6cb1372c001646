// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/distinguished_name_parser.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("the parts of a name come least specific first")
{
    const auto parts = distinguished_name_parser{"CN=a+OU=b,C=CH"}.parse();
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    CHECK(parts->front().front().text == "CH");
    REQUIRE(parts->back().size() == 2);
    CHECK(parts->back()[0].text == "a");
    CHECK(parts->back()[1].text == "b");
}

TEST_CASE("text that breaks the grammar is refused")
{
    for (const auto* text : {"CN", "=x", "CN=a,", "CN=a,,C=CH", "CN=a+", ",CN=a", "XX=a", "CN=a\"b", "CN=\"a", "CN=\"a\"b",
             "CN=a\\", "CN=a\\x", "CN=#", "CN=#0", "CN=#0c", "CN=#0c0161x", "CN=#0c016162", "CN=\xFF", "CN=\\FF"}) {
        CAPTURE(text);
        CHECK_FALSE(distinguished_name_parser{text}.parse());
    }
}
