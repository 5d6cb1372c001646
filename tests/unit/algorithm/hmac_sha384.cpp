// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/hmac_sha384.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/hmac_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view hmac_sha384_uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha384";

}  // namespace

TEST_CASE("the facts of hmac_sha384 are those of RFC 9231, 2.2.2")
{
    using method = signet::hmac_sha384;
    CHECK(method::uri == hmac_sha384_uri);
    CHECK(method::min_key_bits == 128);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha384>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::shared>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::hmac>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds hmac_sha384 by its URI and not by that of its broken relative")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::hmac_sha1, signet::hmac_sha384>{}, hmac_sha384_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::hmac_sha384>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::hmac_sha384>{}, signet::legacy::hmac_sha1::uri, [](auto) {}));
}
