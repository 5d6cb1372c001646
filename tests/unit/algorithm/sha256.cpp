// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/sha256.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha256_uri = "http://www.w3.org/2001/04/xmlenc#sha256";

}  // namespace

TEST_CASE("the facts of sha256 are those of XML Encryption 1.1, 5.8.2")
{
    CHECK(signet::sha256::uri == sha256_uri);
    CHECK(signet::sha256::name == "SHA-256");
    CHECK(signet::sha256::size == 32);
    STATIC_REQUIRE(!signet::broken<signet::sha256>);
}

TEST_CASE("the registry finds sha256 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::legacy::sha1, signet::sha256>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, sha256_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::sha256>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{sha256_uri} + ' ', [](auto) {}));
}
