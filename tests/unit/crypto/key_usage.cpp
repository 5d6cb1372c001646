// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/key_usage.hpp>

#include "support/catch.hpp"

TEST_CASE("the bits of KeyUsage stand where RFC 5280 puts them")
{
    using namespace signet::key_usage;
    CHECK(digital_signature == 1U << 7);  // bit 0 is the highest
    CHECK(non_repudiation == 1U << 6);
    CHECK(key_encipherment == 1U << 5);
    CHECK(data_encipherment == 1U << 4);
    CHECK(key_agreement == 1U << 3);
    CHECK(key_cert_sign == 1U << 2);
    CHECK(crl_sign == 1U << 1);
}
