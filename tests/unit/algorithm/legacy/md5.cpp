// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/md5.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/sha256.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view md5_uri = "http://www.w3.org/2001/04/xmldsig-more#md5";

}  // namespace

TEST_CASE("the facts of md5 are those of RFC 9231, 2.1.1, and it says that it is broken")
{
    CHECK(signet::legacy::md5::uri == md5_uri);
    CHECK(signet::legacy::md5::name == "MD5");
    CHECK(signet::legacy::md5::size == 16);
    STATIC_REQUIRE(signet::broken<signet::legacy::md5>);
}

TEST_CASE("the registry finds md5 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::sha256, signet::legacy::md5>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, md5_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::legacy::md5>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{md5_uri} + ' ', [](auto) {}));
}
