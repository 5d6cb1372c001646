// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/concat_kdf.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view concat_kdf_uri = "http://www.w3.org/2009/xmlenc11#ConcatKDF";

}  // namespace

TEST_CASE("the facts of concat_kdf are those of XML Encryption 1.1, 5.4.1")
{
    using method = signet::concat_kdf<signet::sha256>;
    CHECK(method::uri == concat_kdf_uri);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::concatenation_derivation>);
    STATIC_REQUIRE(std::is_same_v<method::functions, signet::type_list<signet::sha256>>);
    STATIC_REQUIRE(signet::key_derivation_method<method>);
}

TEST_CASE("the registry finds concat_kdf by its URI and not by that of another function")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::hkdf<signet::hmac_sha256>, signet::concat_kdf<signet::sha256>>{}, concat_kdf_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::concat_kdf<signet::sha256>>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::concat_kdf<signet::sha256>>{}, signet::hkdf<signet::hmac_sha256>::uri, [](auto) {}));
}
