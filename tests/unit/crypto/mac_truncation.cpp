// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/mac_truncation.hpp>

#include "support/catch.hpp"

using signet::mac_truncation;

TEST_CASE("a MAC is not truncated unless the caller says so")
{
    CHECK(mac_truncation::none().least_bits(160) == 160);
    CHECK(mac_truncation::none().least_bits(512) == 512);
}

TEST_CASE("half of a MAC is at least 80 bits, and never more than all of it")
{
    CHECK(mac_truncation::to_half().least_bits(128) == 80);
    CHECK(mac_truncation::to_half().least_bits(160) == 80);
    CHECK(mac_truncation::to_half().least_bits(256) == 128);
    CHECK(mac_truncation::to_half().least_bits(512) == 256);
    CHECK(mac_truncation::to_half().least_bits(64) == 64);
}

TEST_CASE("a caller who names a number gets it, but never nothing")
{
    CHECK(mac_truncation::to(80).least_bits(512) == 80);
    CHECK(mac_truncation::to(40).least_bits(160) == 40);
    CHECK(mac_truncation::to(0).least_bits(160) == 1);
    CHECK(mac_truncation::to(1000).least_bits(160) == 160);
    CHECK(mac_truncation::to(80) == mac_truncation::to(80));
}
