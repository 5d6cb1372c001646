// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/concat_parameters.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("the five strings stand one behind the other")
{
    const concat_parameters given{bit_string{octets{1}}, bit_string{octets{2, 3}}, bit_string{}, bit_string{octets{4}}, bit_string{octets{5}}};
    CHECK(given.other_info() == octets{1, 2, 3, 4, 5});
    CHECK(concat_parameters{}.other_info() == octets{});
    CHECK_FALSE(given == concat_parameters{});
}

TEST_CASE("bits that are together whole octets are taken, others are not")
{
    concat_parameters given;
    given.party_u_info = bit_string::read("03D8").value();  // 11011
    CHECK(given.other_info().error().code() == errc::algorithm_refused);
    given.supp_priv_info = bit_string::read("0520").value();  // 001
    CHECK(given.other_info() == octets{0xD9});
}
