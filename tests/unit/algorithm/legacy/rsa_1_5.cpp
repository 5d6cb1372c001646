// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/rsa_1_5.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/rsa_oaep.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view rsa_1_5_uri = "http://www.w3.org/2001/04/xmlenc#rsa-1_5";

}  // namespace

TEST_CASE("the facts of legacy::rsa_1_5 are those of XML Encryption 1.1, 5.5.1")
{
    using method = signet::legacy::rsa_1_5;
    CHECK(method::uri == rsa_1_5_uri);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsaes_pkcs1_v1_5>);
    CHECK(method::min_key_bits == 1024);
    STATIC_REQUIRE(signet::key_encryption_method<method> && signet::broken<method>);
}

TEST_CASE("the registry finds legacy::rsa_1_5 by its URI and not by that of its modern relative")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::rsa_oaep, signet::legacy::rsa_1_5>{}, rsa_1_5_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::rsa_1_5>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::rsa_1_5>{}, signet::rsa_oaep::uri, [](auto) {}));
}
