// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/free_prefix.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

namespace {

/// The prefix that is free in <top>, "none" for none; `bound` is one that is passed over.
std::string free_in(const std::string& top, std::string_view bound = "-")
{
    const auto message = parsed("<r xmlns='urn:r' xmlns:a='urn:a' xmlns:b='urn:b'>" + top + "</r>");
    const auto found = free_prefix(message.root().first_child(), [&](std::string_view prefix) { return prefix == bound; });
    return found ? std::string{*found} : "none";
}

}  // namespace

TEST_CASE("a prefix is free where nothing inside declares it for the name that uses it")
{
    CHECK(free_in("<a:x/>") == "a");
    CHECK(free_in("<x/>").empty());
    CHECK(free_in("<a:x xmlns:a='urn:a'/>") == "none");
    CHECK(free_in("<x xmlns=''/>") == "none");
    CHECK(free_in("<a:x xmlns:a='urn:a' b:y=''/>") == "b");
    CHECK(free_in("<a:x xmlns:a='urn:a' y='' xml:lang='de'/>") == "none");
    CHECK(free_in("<a:x xmlns:a='urn:a'><z:y xmlns:z='urn:z'/><b:y/></a:x>") == "b");
    CHECK(free_in("<a:x xmlns:a='urn:a'><b:y xmlns:b='urn:b'/><b:z/></a:x>") == "b");
    CHECK(free_in("<a:x xmlns:a='urn:a'><y xmlns='urn:y'><z/></y><v/></a:x>").empty());
    CHECK(free_in("text") == "none");
}

TEST_CASE("a prefix whose meaning is known from above is passed over")
{
    CHECK(free_in("<a:x/>", "a") == "none");
    CHECK(free_in("<a:x><b:y/></a:x>", "a") == "b");
    CHECK(free_in("<x/>", "") == "none");
}

TEST_CASE("depth costs no recursion")
{
    std::string deep;
    for (int i = 0; i < 900; ++i) {
        deep += "<a:x xmlns:a='urn:a'>";
    }
    std::string ends;
    for (int i = 0; i < 900; ++i) {
        ends += "</a:x>";
    }
    CHECK(free_in(deep + "<b:y/>" + ends) == "b");
}

}  // namespace signet::tests
