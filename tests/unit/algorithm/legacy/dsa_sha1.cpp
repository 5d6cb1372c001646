// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/dsa_sha1.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view dsa_sha1_uri = "http://www.w3.org/2000/09/xmldsig#dsa-sha1";

}  // namespace

TEST_CASE("the facts of dsa_sha1 are those of XML Signature 1.1, 6.4.1, and it says that it is broken")
{
    using method = signet::legacy::dsa_sha1;
    CHECK(method::uri == dsa_sha1_uri);
    CHECK(method::min_key_bits == 1024);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::legacy::sha1>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::dsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::dsa>);
    STATIC_REQUIRE(signet::broken<method>);
}

TEST_CASE("the registry finds dsa_sha1 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::rsa_sha256, signet::legacy::dsa_sha1>{}, dsa_sha1_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::dsa_sha1>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::rsa_sha256>{}, dsa_sha1_uri, [](auto) {}));
}
