// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/aes192_cbc.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/aes192_gcm.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view aes192_cbc_uri = "http://www.w3.org/2001/04/xmlenc#aes192-cbc";

}  // namespace

TEST_CASE("the facts of aes192_cbc are those of XML Encryption 1.1, 5.2.2")
{
    using method = signet::aes192_cbc;
    CHECK(method::uri == aes192_cbc_uri);
    CHECK(method::name == "AES-192");
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::cipher_block_chaining>);
    CHECK(method::key_octets == 24);
    CHECK(method::iv_octets == 16);
    STATIC_REQUIRE(!signet::authenticated<method> && !signet::broken<method>);
}

TEST_CASE("the registry finds aes192_cbc by its URI and not by that of its relative in GCM")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::aes192_gcm, signet::aes192_cbc>{}, aes192_cbc_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::aes192_cbc>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::aes192_cbc>{}, signet::aes192_gcm::uri, [](auto) {}));
}
