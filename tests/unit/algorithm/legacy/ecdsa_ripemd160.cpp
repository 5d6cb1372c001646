// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/ecdsa_ripemd160.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/registry.hpp>
#include <signet/algorithm/rsa_sha256.hpp>

#include <string_view>
#include <type_traits>

namespace {

constexpr std::string_view ecdsa_ripemd160_uri = "http://www.w3.org/2007/05/xmldsig-more#ecdsa-ripemd160";

}  // namespace

TEST_CASE("the facts of ecdsa_ripemd160 are those of RFC 9231, 2.3.6, and it says that it is broken")
{
    using method = signet::legacy::ecdsa_ripemd160;
    CHECK(method::uri == ecdsa_ripemd160_uri);
    CHECK(method::min_key_bits == 224);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::legacy::ripemd160>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::ec>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::ecdsa>);
    STATIC_REQUIRE(signet::broken<method>);
}

TEST_CASE("the registry finds ecdsa_ripemd160 by its URI and where a list has it only")
{
    bool same = false;
    CHECK(signet::with_algorithm(signet::type_list<signet::rsa_sha256, signet::legacy::ecdsa_ripemd160>{}, ecdsa_ripemd160_uri, [&same](auto found) {
        same = std::is_same_v<typename decltype(found)::type, signet::legacy::ecdsa_ripemd160>;
    }));
    CHECK(same);
    CHECK(!signet::with_algorithm(signet::type_list<signet::rsa_sha256>{}, ecdsa_ripemd160_uri, [](auto) {}));
}
