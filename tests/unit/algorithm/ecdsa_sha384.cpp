// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/ecdsa_sha384.hpp>

#include "support/catch.hpp"

#include <type_traits>

TEST_CASE("the facts of ecdsa_sha384 are those of RFC 9231, 2.3.6")
{
    using method = signet::ecdsa_sha384;
    CHECK(method::uri == "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384");
    CHECK(method::min_key_bits == 256);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha384>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::ec>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::ecdsa>);
    STATIC_REQUIRE(!signet::broken<method>);
}
