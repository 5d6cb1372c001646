// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/hmac_sha1.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view hmac_sha1_uri = "http://www.w3.org/2000/09/xmldsig#hmac-sha1";

}  // namespace

TEST_CASE("the facts of hmac_sha1 are those of XML Signature 1.1, 6.3.1, and it says that it is broken")
{
    using method = signet::legacy::hmac_sha1;
    CHECK(method::uri == hmac_sha1_uri);
    CHECK(method::min_key_bits == 128);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::legacy::sha1>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::shared>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::hmac>);
    STATIC_REQUIRE(signet::broken<method>);
}

TEST_CASE("the registry finds hmac_sha1 only where a list has it")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::hmac_sha1>{}, hmac_sha1_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::hmac_sha1>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<>{}, hmac_sha1_uri, [](auto) {}));
}
