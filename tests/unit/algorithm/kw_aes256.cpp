// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/kw_aes256.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/kw_aes128.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view kw_aes256_uri = "http://www.w3.org/2001/04/xmlenc#kw-aes256";

}  // namespace

TEST_CASE("the facts of kw_aes256 are those of XML Encryption 1.1, 5.7.2")
{
    using method = signet::kw_aes256;
    CHECK(method::uri == kw_aes256_uri);
    CHECK(method::name == "AES-256");
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::aes_key_wrap>);
    CHECK(method::key_octets == 32);
    STATIC_REQUIRE(signet::key_encryption_method<method> && !signet::data_encryption_method<method>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds kw_aes256 by its URI and not by that of one of another size")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::kw_aes128, signet::kw_aes256>{}, kw_aes256_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::kw_aes256>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::kw_aes256>{}, signet::kw_aes128::uri, [](auto) {}));
}
