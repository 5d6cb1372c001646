// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/ecdsa_sha3_512.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/registry.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view ecdsa_sha3_512_uri = "http://www.w3.org/2021/04/xmldsig-more#ecdsa-sha3-512";

}  // namespace

TEST_CASE("the facts of ecdsa_sha3_512 are those of RFC 9231, 2.3.6")
{
    using method = signet::ecdsa_sha3_512;
    CHECK(method::uri == ecdsa_sha3_512_uri);
    CHECK(method::min_key_bits == 256);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha3_512>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::ec>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::ecdsa>);
    STATIC_REQUIRE(!signet::broken<method>);
}

TEST_CASE("the registry finds ecdsa_sha3_512 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1, signet::ecdsa_sha3_512>{}, ecdsa_sha3_512_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::ecdsa_sha3_512>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::legacy::rsa_sha1>{}, ecdsa_sha3_512_uri, [](auto) {}));
}
