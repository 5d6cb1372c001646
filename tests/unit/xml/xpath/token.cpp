// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/token.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>

using namespace signet;

namespace {

std::string tokens(std::string_view text)
{
    const auto read = xpath_lexer{text}.run();
    if (!read) {
        return read.error().sentence();
    }
    const char* const kinds[] = {"", "p", "o", "l", "n", "t", "y", "f", "a"};
    std::string all;
    for (const xpath_token& each : *read) {
        all.append(all.empty() || each.kind == xpath_token_kind::end ? "" : " ").append(kinds[static_cast<std::size_t>(each.kind)]).append(each.text);
    }
    return all;
}

}  // namespace

TEST_CASE("names are told from operators as XPath 1.0, 3.7 says")
{
    const std::pair<const char*, const char*> rows[] = {
        {"a*b", "ta o* tb"}, {"* * *", "t* o* t*"}, {"and and or", "tand oand tor"}, {"div div div", "tdiv odiv tdiv"},
        {"a-b", "ta-b"}, {"a - b", "ta o- tb"}, {"1-2", "n1 o- n2"}, {"a[-1]", "ta p[ o- n1 p]"}, {"p:*", "tp:*"}, {"p:a", "tp:a"},
        {"text()", "ytext p( p)"}, {"text", "ttext"}, {"count (a)", "fcount p( ta p)"}, {"child :: a", "achild p:: ta"},
        {"//a/@b", "o// ta o/ p@ tb"}, {".//..", "p. o// p.."}, {"'it\"s' = \"it's\"", "lit\"s o= lit's"}, {"1.5+.5+5.", "n1.5 o+ n.5 o+ n5."},
        {"a<=b!=c>=d<e>f|g", "ta o<= tb o!= tc o>= td o< te o> tf o| tg"}, {"\xC3\xA4:\xC3\xB6", "t\xC3\xA4:\xC3\xB6"}, {"", ""},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(tokens(text) == expected);
    }
}

TEST_CASE("what no expression holds is named with its place")
{
    CHECK(tokens("a $b") == "there are no variables, yet one is named at character 3");
    CHECK(tokens("'a") == "a literal does not end, beginning at character 1");
    CHECK(tokens("a b") == "an operator is expected at character 3");
    CHECK(tokens("a:") == "there is a character that no expression holds, at character 2");
    CHECK(tokens("a: b") == "a name ends after its prefix at character 1");
    CHECK(tokens("a # b") == "there is a character that no expression holds, at character 3");
    CHECK(tokens("a\xFF") == "there is a character that no expression holds, at character 2");
    CHECK(tokens("!a") == "there is a character that no expression holds, at character 1");
}
