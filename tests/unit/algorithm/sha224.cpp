// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/sha224.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha224_uri = "http://www.w3.org/2001/04/xmldsig-more#sha224";

}  // namespace

TEST_CASE("the facts of sha224 are those of RFC 9231, 2.1.2")
{
    CHECK(signet::sha224::uri == sha224_uri);
    CHECK(signet::sha224::name == "SHA-224");
    CHECK(signet::sha224::size == 28);
    STATIC_REQUIRE(!signet::broken<signet::sha224>);
}

TEST_CASE("the registry finds sha224 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::legacy::sha1, signet::sha224>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, sha224_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::sha224>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{sha224_uri} + ' ', [](auto) {}));
}
