// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/namespace_stack.hpp>

#include "support/catch.hpp"

#include <string>
#include <vector>

TEST_CASE("a prefix is one object, bound to nothing at first")
{
    signet::namespace_stack stack;
    auto& a = stack.find("a");
    CHECK(&stack.find("a") == &a);
    CHECK(&stack.find("b") != &a);
    CHECK(a.prefix == "a");
    CHECK(a.bound.empty());
    CHECK(!stack.render(a));
}

TEST_CASE("xml is bound and rendered from the start")
{
    signet::namespace_stack stack;
    auto& xml = stack.find("xml");
    CHECK(xml.bound == "http://www.w3.org/XML/1998/namespace");
    CHECK(!stack.render(xml));
}

TEST_CASE("a binding is rendered once, and once more where it differs")
{
    signet::namespace_stack stack;
    auto& a = stack.find("a");
    stack.bind(a, "urn:1");
    CHECK(stack.render(a));
    CHECK(!stack.render(a));
    stack.bind(a, "urn:1");
    CHECK(!stack.render(a));
    stack.bind(a, "urn:2");
    CHECK(stack.render(a));
}

TEST_CASE("restoring a mark takes back bindings and renderings since it")
{
    signet::namespace_stack stack;
    auto& a = stack.find("a");
    auto& other = stack.find("");
    stack.bind(a, "urn:1");
    const auto outer = stack.mark();
    stack.render(a);
    stack.bind(a, "urn:2");
    stack.bind(other, "urn:d");
    const auto inner = stack.mark();
    stack.render(a);
    stack.restore(inner);
    CHECK(a.bound == "urn:2");
    CHECK(a.rendered == "urn:1");
    stack.restore(outer);
    CHECK(a.bound == "urn:1");
    CHECK(a.rendered.empty());
    CHECK(other.bound.empty());
    stack.restore(0);
    CHECK(a.bound.empty());
}

TEST_CASE("many prefixes stay apart and are met in their order")
{
    std::vector<std::string> names;
    for (int i = 1000; i < 3000; ++i) {
        names.push_back("p" + std::to_string(i));
    }
    signet::namespace_stack stack;
    for (const std::string& name : names) {
        stack.bind(stack.find(name), name);
    }
    for (const std::string& name : names) {
        REQUIRE(stack.find(name).bound == name);
    }
    std::vector<std::string> met;
    stack.for_each([&met](signet::namespace_prefix& each) { met.emplace_back(each.prefix); });
    CHECK(met == names);
}
