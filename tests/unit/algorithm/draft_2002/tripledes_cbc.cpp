// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/algorithm/draft_2002/tripledes_cbc.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

TEST_CASE("the draft's name for Triple DES means the cipher of the standard's, which is broken too")
{
    CHECK(draft_2002::tripledes_cbc::uri == "http://www.w3.org/2001/04/xmlenc#3des-cbc");
    CHECK(draft_2002::tripledes_cbc::name == legacy::tripledes_cbc::name);
    CHECK(draft_2002::tripledes_cbc::key_octets == 24);
    CHECK(draft_2002::tripledes_cbc::iv_octets == 8);
    CHECK(
        (std::is_same_v<draft_2002::tripledes_cbc::scheme, legacy::tripledes_cbc::scheme> && broken<draft_2002::tripledes_cbc>));
}

}  // namespace signet::tests
