// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/c14n/attribute_list.hpp>

#include "support/catch.hpp"

#include <string>

namespace {

std::string order_of(signet::attribute_list& list)
{
    list.sort();
    std::string names;
    for (const auto& each : list) {
        names.append(each.name.whole()) += ' ';
    }
    return names;
}

}  // namespace

TEST_CASE("attributes stand in the order of namespace URI, then local name, not of prefix")
{
    signet::attribute_list list;
    for (const char* const name : {"a:attr", "b:attr", "attr2", "attr", "a:aa"}) {
        list.add(signet::rendered_name{name}, "");
    }
    for (auto& each : list) {
        if (each.name.has_prefix()) {
            each.namespace_uri = each.name.prefix() == "a" ? "http://www.w3.org" : "http://www.ietf.org";
        }
    }
    CHECK(order_of(list) == "attr attr2 b:attr a:aa a:attr ");
}

TEST_CASE("names are compared by code point, which goes beyond the basic plane")
{
    signet::attribute_list list;
    for (const char* const name : {"\xF0\x90\x80\x80", "\xEF\xBF\xBD", "z", "Z", "\xC3\xA9"}) {
        list.add(signet::rendered_name{name}, "");
    }
    CHECK(order_of(list) == "Z z \xC3\xA9 \xEF\xBF\xBD \xF0\x90\x80\x80 ");
}

TEST_CASE("a removed attribute is gone, a cleared list empty")
{
    signet::attribute_list list;
    list.add(signet::rendered_name{"xml:base"}, "x");
    list.add(signet::rendered_name{"base"}, "y");
    list.remove("xml:base");
    CHECK(order_of(list) == "base ");
    list.clear();
    CHECK(order_of(list).empty());
}
