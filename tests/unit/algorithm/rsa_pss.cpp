// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/rsa_pss.hpp>

#include "support/catch.hpp"

#include <signet/algorithm/legacy/sha1.hpp>

#include <type_traits>

using namespace signet;

TEST_CASE("the facts of rsa_pss are those of RFC 9231, 2.3.9")
{
    CHECK(rsa_pss::uri == "http://www.w3.org/2007/05/xmldsig-more#rsa-pss");
    CHECK(rsa_pss::min_key_bits == 2048);
    STATIC_REQUIRE(std::is_same_v<rsa_pss::key, rsa>);
    STATIC_REQUIRE(std::is_same_v<rsa_pss::scheme, rsassa_pss_with_parameters>);
    STATIC_REQUIRE(std::is_same_v<rsa_pss::digests, type_list<sha256, sha384, sha512>>);
    STATIC_REQUIRE(!broken<rsa_pss>);
}

TEST_CASE("PSS that admits a broken digest is broken")
{
    STATIC_REQUIRE(broken<rsa_pss_among<sha256, legacy::sha1>>);
    STATIC_REQUIRE(!broken<rsa_pss_among<sha512>>);
}
