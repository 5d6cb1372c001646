// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "signet/xpath.hpp"

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace signet::command;

namespace {

const namespace_bindings bindings{{"p", "urn:p"}, {"or", "urn:or"}, {"q", "it's"}};

}  // namespace

TEST_CASE("name tests become tests of local name and namespace, and nothing else changes")
{
    const std::vector<std::pair<std::string, std::string>> rows{
        {"a", "*[local-name()='a' and namespace-uri()='']"},
        {"p:a", "*[local-name()='a' and namespace-uri()='urn:p']"},
        {"p:*", "*[namespace-uri()='urn:p']"},
        {"q:a", "*[local-name()='a' and namespace-uri()=\"it's\"]"},
        {"xml:lang", "*[local-name()='lang' and starts-with(name(),'xml:')]"},
        {"@a", "@*[local-name()='a' and namespace-uri()='']"},
        {"@p:a", "@*[local-name()='a' and namespace-uri()='urn:p']"},
        {"@*", "@*"},
        {"*", "*"},
        {".", "."},
        {"..", ".."},
        {"//text()", "//text()"},
        {"child::a", "child::*[local-name()='a' and namespace-uri()='']"},
        {"child :: a", "child :: *[local-name()='a' and namespace-uri()='']"},
        {"ancestor-or-self::node()", "ancestor-or-self::node()"},
        {"processing-instruction('a')", "processing-instruction('a')"},
        {"count (//*) * 2", "count (//*) * 2"},
        {"* * *", "* * *"},
        {"1 div 2 mod 3", "1 div 2 mod 3"},
        {". and .", ". and ."},
        {"and and or", "*[local-name()='and' and namespace-uri()=''] and *[local-name()='or' and namespace-uri()='']"},
        {"div div div", "*[local-name()='div' and namespace-uri()=''] div *[local-name()='div' and namespace-uri()='']"},
        {"or:or or or", "*[local-name()='or' and namespace-uri()='urn:or'] or *[local-name()='or' and namespace-uri()='']"},
        {"a-b", "*[local-name()='a-b' and namespace-uri()='']"},
        {"a.b", "*[local-name()='a.b' and namespace-uri()='']"},
        {"5 - 3", "5 - 3"},
        {".5+a", ".5+*[local-name()='a' and namespace-uri()='']"},
        {"a[2]", "*[local-name()='a' and namespace-uri()=''][2]"},
        {"*[. = 'a b:c']", "*[. = 'a b:c']"},
        {"*[\"it's\"]", "*[\"it's\"]"},
        {"a|p:b", "*[local-name()='a' and namespace-uri()='']|*[local-name()='b' and namespace-uri()='urn:p']"},
        {"not(a)", "not(*[local-name()='a' and namespace-uri()=''])"},
        {"ä", "*[local-name()='ä' and namespace-uri()='']"},
        {"text", "*[local-name()='text' and namespace-uri()='']"},
        {"", ""},
    };
    for (const auto& [expression, expected] : rows) {
        CAPTURE(expression);
        const auto rewritten = rewrite_xpath(expression, bindings);
        REQUIRE(rewritten.has_value());
        CHECK(*rewritten == expected);
    }
}

TEST_CASE("a prefix without a binding, a variable and a stray character are wrong usage")
{
    for (const auto* expression : {"z:a", "@z:a", "a/z:*", "$a", "a#b", "'open", "\"open", "a\x07"}) {
        CAPTURE(expression);
        const auto rewritten = rewrite_xpath(expression, bindings);
        REQUIRE_FALSE(rewritten.has_value());
        CHECK(rewritten.error().code == "usage");
        CHECK(rewritten.error().sentence.find(" at character ") != std::string::npos);
    }
}

TEST_CASE("bindings are read once each")
{
    const auto read = read_bindings({"a=urn:a", "b=urn:x=y"});
    REQUIRE(read.has_value());
    CHECK(*read == namespace_bindings{{"a", "urn:a"}, {"b", "urn:x=y"}});
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"a"}, {"=urn:a"}, {"a="}, {"1=urn:a"}, {"a b=urn:a"}, {"a:b=urn:a"}, {"a=x'\""}, {"a=1", "a=2"}}) {
        CAPTURE(arguments);
        CHECK_FALSE(read_bindings(arguments).has_value());
    }
}

TEST_CASE("an expression selects by namespace, not by prefix")
{
    const auto parsed = signet::document::parse(
        R"(<x:r xmlns:x="urn:p" xmlns="urn:p"><a k="1" x:k="2" xml:lang="en"/><b xmlns=""><a/><a n="second"/></b></x:r>)");
    REQUIRE(parsed.has_value());
    const std::vector<std::string> namespaces{"p=urn:p"};
    const auto name = [&](const std::string& expression) {
        const auto one = select_one(*parsed, expression, namespaces);
        return one ? std::string{one->name()} + one->attribute("n").value() : one.error().code;
    };
    CHECK(name("/p:r") == "x:r");
    CHECK(name("//p:a") == "a");
    CHECK(name("//p:a[@k='1' and @p:k='2' and @xml:lang='en']") == "a");
    CHECK(name("//p:a[@k='2']") == "unresolved_reference");
    CHECK(name("//b/a[2]") == "asecond");
    CHECK(name("//b/a[position() = last()]") == "asecond");
    CHECK(name("//a") == "unresolved_reference");
    CHECK(name("//a[1]") == "a");
    CHECK(name("/r") == "unresolved_reference");
    CHECK(name("//p:a/..") == "x:r");
    CHECK(name("/") == "");
}
