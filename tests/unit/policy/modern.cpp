// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/policy/modern.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("what is modern has nothing broken in it, and legacy adds to it")
{
    STATIC_REQUIRE_FALSE(one_of<legacy::sha1, modern::digests>);
    STATIC_REQUIRE_FALSE(one_of<legacy::rsa_sha1, modern::signature_methods>);
    STATIC_REQUIRE(one_of<rsa_sha512, modern::signature_methods>);
    STATIC_REQUIRE(one_of<legacy::sha1, legacy::modern_and_legacy::digests>);
    CHECK(legacy::modern_and_legacy::signature_methods::size == modern::signature_methods::size + 2);
}

}  // namespace signet::tests
