// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/child_sequence.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("children are taken in the order of a schema")
{
    const auto message = parsed("<a xmlns='urn:a'><!-- c --><b/> <c/></a>");
    child_sequence parts{message.root()};
    CHECK_FALSE(parts.take("urn:a", "c"));
    CHECK(parts.take("urn:a", "b"));
    CHECK(parts.finish().error().code() == errc::malformed_encryption);
    CHECK(parts.need("urn:a", "b").error().code() == errc::malformed_encryption);
    CHECK(local_name(parts.next()) == "c");
    CHECK(parts.need("urn:a", "c"));
    CHECK(parts.finish());
    CHECK_FALSE(parts.next());
}

TEST_CASE("text between children is refused")
{
    const auto message = parsed("<a xmlns='urn:a'>text<b/></a>");
    child_sequence parts{message.root()};
    REQUIRE(parts.take("urn:a", "b"));
    CHECK(parts.finish().error().code() == errc::malformed_encryption);
}

}  // namespace signet::tests
