// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/sha512.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha512_uri = "http://www.w3.org/2001/04/xmlenc#sha512";

}  // namespace

TEST_CASE("the facts of sha512 are those of XML Encryption 1.1, 5.8.4")
{
    CHECK(signet::sha512::uri == sha512_uri);
    CHECK(signet::sha512::name == "SHA-512");
    CHECK(signet::sha512::size == 64);
    STATIC_REQUIRE(!signet::broken<signet::sha512>);
}

TEST_CASE("the registry finds sha512 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::legacy::sha1, signet::sha512>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, sha512_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::sha512>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{sha512_uri} + ' ', [](auto) {}));
}
