// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/rsa_sha384.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view rsa_sha384_uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384";

}  // namespace

TEST_CASE("the facts of rsa_sha384 are those of RFC 9231, 2.3.3")
{
    using method = signet::rsa_sha384;
    CHECK(method::uri == rsa_sha384_uri);
    CHECK(method::min_key_bits == 2048);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha384>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsassa_pkcs1_v1_5>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds rsa_sha384 by its URI and not by that of its broken relative")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1, signet::rsa_sha384>{}, rsa_sha384_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::rsa_sha384>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::rsa_sha384>{}, signet::legacy::rsa_sha1::uri, [](auto) {}));
}
