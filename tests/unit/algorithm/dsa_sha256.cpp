// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/dsa_sha256.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view dsa_sha256_uri = "http://www.w3.org/2009/xmldsig11#dsa-sha256";

}  // namespace

TEST_CASE("the facts of dsa_sha256 are those of XML Signature 1.1, 6.4.1")
{
    using method = signet::dsa_sha256;
    CHECK(method::uri == dsa_sha256_uri);
    CHECK(method::min_key_bits == 2048);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha256>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::dsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::dsa>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds dsa_sha256 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1, signet::dsa_sha256>{}, dsa_sha256_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::dsa_sha256>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1>{}, dsa_sha256_uri, [](auto) {}));
}
