// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/aes128_cbc.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view aes128_cbc_uri = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";

}  // namespace

TEST_CASE("the facts of aes128_cbc are those of XML Encryption 1.1, 5.2.2")
{
    using method = signet::aes128_cbc;
    CHECK(method::uri == aes128_cbc_uri);
    CHECK(method::name == "AES-128");
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::cipher_block_chaining>);
    CHECK(method::key_octets == 16);
    CHECK(method::iv_octets == 16);
    STATIC_REQUIRE(!signet::authenticated<method> && !signet::broken<method>);
}

TEST_CASE("the registry finds aes128_cbc by its URI and not by that of its relative in GCM")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::aes128_gcm, signet::aes128_cbc>{}, aes128_cbc_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::aes128_cbc>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::aes128_cbc>{}, signet::aes128_gcm::uri, [](auto) {}));
}
