// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/received.hpp>

#include "support/catch.hpp"

TEST_CASE("what is received is good unless it is said not to be")
{
    CHECK(signet::received_key{signet::secret{"0123456789abcdef"}}.good);
    CHECK_FALSE(signet::received_key{signet::secret{"0123456789abcdef"}, false}.good);
    CHECK(signet::received_octets{{1, 2, 3}}.good);
    CHECK_FALSE(signet::received_octets{{}, false}.good);
}
