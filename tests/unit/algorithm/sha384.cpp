// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/sha384.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha384_uri = "http://www.w3.org/2001/04/xmldsig-more#sha384";

}  // namespace

TEST_CASE("the facts of sha384 are those of RFC 9231, 2.1.3")
{
    CHECK(signet::sha384::uri == sha384_uri);
    CHECK(signet::sha384::name == "SHA-384");
    CHECK(signet::sha384::size == 48);
    STATIC_REQUIRE(!signet::broken<signet::sha384>);
}

TEST_CASE("the registry finds sha384 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::legacy::sha1, signet::sha384>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, sha384_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::sha384>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{sha384_uri} + ' ', [](auto) {}));
}
