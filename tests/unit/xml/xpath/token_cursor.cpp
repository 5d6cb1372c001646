// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/token_cursor.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("a cursor goes on when its token is the one asked for")
{
    auto tokens = xpath_lexer{"a/b"}.run();
    REQUIRE(tokens);
    xpath_token_cursor cursor{*std::move(tokens)};
    CHECK_FALSE(cursor.take(xpath_token_kind::operation, "/"));
    CHECK(cursor.take(xpath_token_kind::name_test, "a"));
    CHECK(cursor.following().text == "b");
    CHECK(cursor.expected("a dot").value().sentence() == "a dot is expected at character 2");
    cursor.skip(2);
    CHECK(cursor.now().kind == xpath_token_kind::end);
    CHECK(cursor.following().kind == xpath_token_kind::end);
}
