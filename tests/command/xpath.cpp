// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "signet/xpath.hpp"

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace signet::command;

TEST_CASE("bindings are read once each")
{
    const auto read = read_bindings({"a=urn:a", "b=urn:x=y"});
    REQUIRE(read.has_value());
    CHECK(read->find("a") == "urn:a");
    CHECK(read->find("b") == "urn:x=y");
    CHECK_FALSE(read->find("c").has_value());
    for (const std::vector<std::string>& arguments :
        std::vector<std::vector<std::string>>{{"a"}, {"=urn:a"}, {"a="}, {"1=urn:a"}, {"a b=urn:a"}, {"a:b=urn:a"}, {"a=1", "a=2"}}) {
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
        const auto found = select_nodes(*parsed, expression, namespaces);
        if (!found) {
            return found.error().code;
        }
        return found->apex ? std::string{found->apex.name()} + found->apex.attribute("n").value()
                           : std::to_string(found->nodes.size()) + " nodes";
    };
    CHECK(name("/p:r") == "x:r");
    CHECK(name("//p:a") == "a");
    CHECK(name("//p:a[@k='1' and @p:k='2' and @xml:lang='en']") == "a");
    CHECK(name("//p:a[@k='2']") == "unresolved_reference");
    CHECK(name("//b/a[2]") == "asecond");
    CHECK(name("//b/a[position() = last()]") == "asecond");
    CHECK(name("//a") == "2 nodes");
    CHECK(name("//@n") == "1 nodes");
    CHECK(name("//a[1]") == "a");
    CHECK(name("/r") == "unresolved_reference");
    CHECK(name("//p:a/..") == "x:r");
    CHECK(name("/") == "");
    CHECK(name("//z:a") == "usage");
    CHECK(name("1 + 1") == "usage");
}
