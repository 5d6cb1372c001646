// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/xpath/expression.hpp>

#include "support/catch.hpp"

#include <string>

using namespace signet;

namespace {

std::string refusal(const std::string& text, const limits& bounds = {})
{
    const auto done = xpath_expression::compile(text, {}, bounds);
    return done ? "none" : std::string{done.error().name()};
}

}  // namespace

TEST_CASE("an expression keeps nothing of its text and tells its type")
{
    std::string text{"concat('a', name(/xml:b))"};
    const auto compiled = xpath_expression::compile(text);
    text.assign(text.size(), '?');
    REQUIRE(compiled);
    CHECK(compiled->gives() == xpath_type::string);
    CHECK(compiled->terms().front().literal == "a");
    CHECK(compiled->tests().front().local == "b");
    CHECK(compiled->tests().front().uri == xml_namespace);
    CHECK(xpath_expression::compile("a | b")->gives() == xpath_type::node_set);
    CHECK(xpath_expression::compile("a = b")->gives() == xpath_type::boolean);
    CHECK(xpath_expression::compile("-a")->gives() == xpath_type::number);
}

TEST_CASE("length and depth are limited, and nothing descends deeper")
{
    CHECK(refusal(std::string(100000, '(')) == "limit_exceeded");
    CHECK(refusal(std::string(16384, '(')) == "limit_exceeded");
    limits wide;
    wide.xpath_octets = 10000000;
    CHECK(refusal(std::string(1000000, '('), wide) == "limit_exceeded");
    std::string nested;
    for (int i = 0; i < 1000; ++i) {
        nested += "a[";
    }
    CHECK(refusal(nested) == "limit_exceeded");
    nested.clear();
    for (int i = 0; i < 1000; ++i) {
        nested += "not(";
    }
    CHECK(refusal(nested) == "limit_exceeded");
    limits flat;
    flat.xpath_depth = 2;
    CHECK(refusal("((1))", flat) == "limit_exceeded");
    CHECK(refusal("(1)", flat) == "none");
    flat.xpath_octets = 3;
    CHECK(refusal("(1)", flat) == "none");
    CHECK(refusal("(12)", flat) == "limit_exceeded");
}

TEST_CASE("long rows are not deep")
{
    limits wide;
    wide.xpath_octets = 10000000;
    std::string sum{"1"}, minus{"1"}, junction{"a"}, path{"a"}, filtered{"a"};
    for (int i = 0; i < 100000; ++i) {
        sum += "+1";
        minus.insert(minus.begin(), '-');
        junction += " or a";
        path += "/a";
        filtered += "[1]";
    }
    for (const std::string* const text : {&sum, &minus, &junction, &path, &filtered}) {
        CHECK(refusal(*text, wide) == "none");
    }
}
