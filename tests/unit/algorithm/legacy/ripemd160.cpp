// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/ripemd160.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/sha256.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view ripemd160_uri = "http://www.w3.org/2001/04/xmlenc#ripemd160";

}  // namespace

TEST_CASE("the facts of ripemd160 are those of XML Encryption 1.1, 5.8.5, and it says that it is broken")
{
    CHECK(signet::legacy::ripemd160::uri == ripemd160_uri);
    CHECK(signet::legacy::ripemd160::name == "RIPEMD-160");
    CHECK(signet::legacy::ripemd160::size == 20);
    STATIC_REQUIRE(signet::broken<signet::legacy::ripemd160>);
}

TEST_CASE("the registry finds ripemd160 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::sha256, signet::legacy::ripemd160>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, ripemd160_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::legacy::ripemd160>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{ripemd160_uri} + ' ', [](auto) {}));
}
