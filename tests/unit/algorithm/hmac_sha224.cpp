// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/hmac_sha224.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view hmac_sha224_uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha224";

}  // namespace

TEST_CASE("the facts of hmac_sha224 are those of RFC 9231, 2.2.2")
{
    using method = signet::hmac_sha224;
    CHECK(method::uri == hmac_sha224_uri);
    CHECK(method::min_key_bits == 128);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha224>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::shared>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::hmac>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds hmac_sha224 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1, signet::hmac_sha224>{}, hmac_sha224_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::hmac_sha224>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1>{}, hmac_sha224_uri, [](auto) {}));
}
