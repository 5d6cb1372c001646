// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/oaep_parameters.hpp>

#include "support/catch.hpp"

TEST_CASE("nothing beside the method means the digests of XML Encryption 1.0, and no label")
{
    const signet::oaep_parameters given;
    CHECK(given.digest.empty());
    CHECK(given.mask_digest.empty());
    CHECK(given.label.empty());
}
