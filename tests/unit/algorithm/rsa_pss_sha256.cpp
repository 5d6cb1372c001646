// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/rsa_pss_sha256.hpp>

#include "support/catch.hpp"

#include <type_traits>

TEST_CASE("the facts of rsa_pss_sha256 are those of RFC 9231, 2.3.10")
{
    using method = signet::rsa_pss_sha256;
    CHECK(method::uri == "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1");
    CHECK(method::min_key_bits == 2048);
    STATIC_REQUIRE(std::is_same_v<method::digest, signet::sha256>);
    STATIC_REQUIRE(std::is_same_v<method::key, signet::rsa>);
    STATIC_REQUIRE(std::is_same_v<method::scheme, signet::rsassa_pss>);
    STATIC_REQUIRE(!signet::broken<method>);
}
