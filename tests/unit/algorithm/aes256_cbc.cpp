// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/aes256_cbc.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view aes256_cbc_uri = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";

}  // namespace

TEST_CASE("the facts of aes256_cbc are those of XML Encryption 1.1, 5.2.2")
{
    using method = signet::aes256_cbc;
    CHECK(method::uri == aes256_cbc_uri);
    CHECK(method::name == "AES-256");
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::cipher_block_chaining>);
    CHECK(method::key_octets == 32);
    CHECK(method::iv_octets == 16);
    STATIC_REQUIRE(!signet::authenticated<method> && !signet::broken<method>);
}

TEST_CASE("the registry finds aes256_cbc by its URI and not by that of its relative in GCM")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::aes256_gcm, signet::aes256_cbc>{}, aes256_cbc_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::aes256_cbc>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::aes256_cbc>{}, signet::aes256_gcm::uri, [](auto) {}));
}
