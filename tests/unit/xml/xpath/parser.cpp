// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/parser.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>

using namespace signet;

namespace {

std::string complaint(const std::string& text)
{
    xpath_namespaces namespaces;
    namespaces.declare("p", "urn:p");
    const auto done = xpath_expression::compile(text, namespaces);
    if (done) {
        return "";
    }
    CHECK(done.error().code() == errc::malformed_value);
    return done.error().sentence();
}

}  // namespace

TEST_CASE("the productions of XPath 1.0 are read")
{
    for (const char* const text : {"/", "/a", "//a", "a", "a/b//c", ".", "..", "@a", "@*", "@p:*", "self::node()", "ancestor-or-self :: p:a",
             "processing-instruction()", "processing-instruction('x')", "comment()", "a[1][@b]", "(a)[1]", "(a)/b", "id('x')/a", "id('x')[1]//b",
             "a|b|c", "-a", "--1", "1 - -1", "a and b or c", "a = b != c", "a < b", "a * b div c mod d", "count(a)", "concat('a', 'b', 'c')",
             "/ | /", "/ = 1", "/*", "* * *", "string()", " \t\r\n. ", "namespace::p", "here()/ancestor::*", "(1)", "((a | b))[last()]"}) {
        CAPTURE(text);
        CHECK(complaint(text) == "");
    }
}

TEST_CASE("what is no expression is refused with its place")
{
    const std::pair<const char*, const char*> rows[] = {
        {"", "a step is expected at character 1"},
        {"a/", "a step is expected at character 3"},
        {"//", "a step is expected at character 3"},
        {"a[", "a step is expected at character 3"},
        {"a[]", "a step is expected at character 3"},
        {"a[1", "a closing bracket is expected at character 4"},
        {"(a", "a closing parenthesis is expected at character 3"},
        {"()", "a step is expected at character 2"},
        {"a)", "the expression goes on after its end at character 2"},
        {".[1]", "the expression goes on after its end at character 2"},
        {"1/a", "what is no node set can be neither filtered nor a place to start from, at character 1"},
        {"'a'[1]", "what is no node set can be neither filtered nor a place to start from, at character 1"},
        {"a | 1", "what is no node set cannot be united, at character 3"},
        {"1 | a", "what is no node set cannot be united, at character 3"},
        {"x::a", "there is no axis of this name at character 1"},
        {"r:a", "the prefix r is not declared, used at character 1"},
        {"r:*", "the prefix r is not declared, used at character 1"},
        {"f()", "there is no function of this name at character 1"},
        {"p:f()", "there is no function of this name at character 1"},
        {"count(1)", "no node set, but another value is the argument of the function at character 1"},
        {"count()", "a wrong number of arguments has the function at character 1"},
        {"concat('a')", "a wrong number of arguments has the function at character 1"},
        {"true(1)", "a wrong number of arguments has the function at character 1"},
        {"concat('a' 'b')", "a comma or a closing parenthesis is expected at character 12"},
        {"concat('a',)", "a step is expected at character 12"},
        {"text(1)", "a closing parenthesis is expected at character 6"},
        {"processing-instruction(a)", "a closing parenthesis is expected at character 24"},
        {"comment('a')", "a closing parenthesis is expected at character 9"},
        {"a or", "a step is expected at character 5"},
        {"-", "a step is expected at character 2"},
        {"@", "a step is expected at character 2"},
        {"@@a", "a step is expected at character 2"},
        {"child::", "a step is expected at character 8"},
        {"child::..", "a step is expected at character 8"},
        {"node(", "a closing parenthesis is expected at character 6"},
        {"count(", "a step is expected at character 7"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(complaint(text) == expected);
    }
}
