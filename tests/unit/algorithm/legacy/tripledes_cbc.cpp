// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/tripledes_cbc.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view tripledes_cbc_uri = "http://www.w3.org/2001/04/xmlenc#tripledes-cbc";

}  // namespace

TEST_CASE("the facts of legacy::tripledes_cbc are those of XML Encryption 1.1, 5.2.1")
{
    using method = signet::legacy::tripledes_cbc;
    CHECK(method::uri == tripledes_cbc_uri);
    CHECK(method::name == "TripleDES");
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::cipher_block_chaining>);
    CHECK(method::key_octets == 24);
    CHECK(method::iv_octets == 8);
    STATIC_REQUIRE(!signet::authenticated<method> && signet::broken<method>);
}

TEST_CASE("the registry finds legacy::tripledes_cbc by its URI and not by that of one of AES")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::aes128_cbc, signet::legacy::tripledes_cbc>{}, tripledes_cbc_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::tripledes_cbc>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::tripledes_cbc>{}, signet::aes128_cbc::uri, [](auto) {}));
}
