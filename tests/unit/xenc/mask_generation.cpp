// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/mask_generation.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("each mask generation has a digest, and each of these digests a mask generation")
{
    for (const auto& one : mask_generations) {
        CHECK(mask_digest_of(one.uri) == one.digest);
        CHECK(mask_generation_with(one.digest) == one.uri);
    }
    CHECK(mask_digest_of("urn:mgf").empty());
    CHECK(mask_generation_with("http://www.w3.org/2007/05/xmldsig-more#sha3-256").empty());
}

}  // namespace signet::tests
