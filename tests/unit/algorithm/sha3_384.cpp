// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/sha3_384.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string>
#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view sha3_384_uri = "http://www.w3.org/2007/05/xmldsig-more#sha3-384";

}  // namespace

TEST_CASE("the facts of sha3_384 are those of RFC 9231, 2.1.5")
{
    CHECK(signet::sha3_384::uri == sha3_384_uri);
    CHECK(signet::sha3_384::name == "SHA-3(384)");
    CHECK(signet::sha3_384::size == 48);
    STATIC_REQUIRE(!signet::broken<signet::sha3_384>);
}

TEST_CASE("the registry finds sha3_384 by its URI and by nothing like it")
{
    using list = signet::type_list<signet::legacy::sha1, signet::sha3_384>;
    bool same = false;
    CHECK(signet::with_algorithm(list{}, sha3_384_uri, [&same](auto method) {
        same = std::is_same_v<typename decltype(method)::type, signet::sha3_384>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(list{}, std::string{sha3_384_uri} + ' ', [](auto) {}));
}
