// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/hmac_md5.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view hmac_md5_uri = "http://www.w3.org/2001/04/xmldsig-more#hmac-md5";

}  // namespace

TEST_CASE("the facts of hmac_md5 are those of RFC 9231, 2.2.1, and it says that it is broken")
{
    using method = signet::legacy::hmac_md5;
    CHECK(method::uri == hmac_md5_uri);
    CHECK(method::min_key_bits == 128);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::legacy::md5>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::shared>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::hmac>);
    STATIC_REQUIRE(signet::broken<method>);
}

TEST_CASE("the registry finds hmac_md5 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::rsa_sha256, signet::legacy::hmac_md5>{}, hmac_md5_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::hmac_md5>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::rsa_sha256>{}, hmac_md5_uri, [](auto) {}));
}
