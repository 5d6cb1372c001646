// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/eddsa_ed25519.hpp>

#include "support/catch.hpp"

#include <type_traits>

TEST_CASE("the facts of eddsa_ed25519 are those of RFC 9231, 2.3.12")
{
    using method = signet::eddsa_ed25519;
    CHECK(method::uri == "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519");
    CHECK(method::min_key_bits == 255);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha256>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::ed25519>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::eddsa>);
    STATIC_REQUIRE(!signet::broken<method>);
}
