// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/legacy/rsa_pss.hpp>

#include "support/catch.hpp"

#include <signet/core/type_list.hpp>

using namespace signet;

TEST_CASE("legacy PSS has the URI of the modern one, admits SHA-1 and says that it is broken")
{
    CHECK(legacy::rsa_pss::uri == rsa_pss::uri);
    CHECK(legacy::rsa_pss::min_key_bits == 1024);
    STATIC_REQUIRE(one_of<legacy::sha1, legacy::rsa_pss::digests>);
    STATIC_REQUIRE(one_of<sha256, legacy::rsa_pss::digests>);
    STATIC_REQUIRE(broken<legacy::rsa_pss>);
}
