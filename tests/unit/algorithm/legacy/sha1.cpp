// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/sha1.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha1_uri = "http://www.w3.org/2000/09/xmldsig#sha1";

}  // namespace

TEST_CASE("the facts of sha1 are those of XML Signature 1.1, 6.2.1, and it says that it is broken")
{
    CHECK(signet::legacy::sha1::uri == sha1_uri);
    CHECK(signet::legacy::sha1::name == "SHA-1");
    CHECK(signet::legacy::sha1::size == 20);
    STATIC_REQUIRE(signet::broken<signet::legacy::sha1>);
}

TEST_CASE("the registry finds sha1 only where a list has it")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::sha1>{}, sha1_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::sha1>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<>{}, sha1_uri, [](auto) {}));
}
