// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/sha3_224.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha3_224_uri = "http://www.w3.org/2007/05/xmldsig-more#sha3-224";

}  // namespace

TEST_CASE("the facts of sha3_224 are those of RFC 9231, 2.1.5")
{
    CHECK(signet::sha3_224::uri == sha3_224_uri);
    CHECK(signet::sha3_224::name == "SHA-3(224)");
    CHECK(signet::sha3_224::size == 28);
    STATIC_REQUIRE(!signet::broken<signet::sha3_224>);
}

TEST_CASE("the registry finds sha3_224 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::legacy::sha1, signet::sha3_224>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, sha3_224_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::sha3_224>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{sha3_224_uri} + ' ', [](auto) {}));
}
