// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/pss_parameters.hpp>

#include "support/catch.hpp"

TEST_CASE("PSS parameters that nobody states are those of RFC 9231, 2.3.9")
{
    const signet::pss_parameters none;
    CHECK(none.digest.empty());
    CHECK(none.mask_digest.empty());
    CHECK_FALSE(none.salt_size);
    CHECK(none.trailer == 1);
}
