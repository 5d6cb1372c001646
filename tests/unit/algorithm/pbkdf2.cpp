// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/pbkdf2.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/hkdf.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view pbkdf2_uri = "http://www.w3.org/2009/xmlenc11#pbkdf2";

}  // namespace

TEST_CASE("the facts of pbkdf2 are those of XML Encryption 1.1, 5.4.2")
{
    using method = signet::pbkdf2<signet::hmac_sha256>;
    CHECK(method::uri == pbkdf2_uri);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::password_derivation>);
    STATIC_REQUIRE(std::is_same_v<method::functions, signet::type_list<signet::hmac_sha256>>);
    STATIC_REQUIRE(signet::key_derivation_method<method>);
}

TEST_CASE("the registry finds pbkdf2 by its URI and not by that of another function")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::hkdf<signet::hmac_sha256>, signet::pbkdf2<signet::hmac_sha256>>{}, pbkdf2_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::pbkdf2<signet::hmac_sha256>>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::pbkdf2<signet::hmac_sha256>>{}, signet::hkdf<signet::hmac_sha256>::uri, [](auto) {}));
}
