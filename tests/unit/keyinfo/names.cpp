// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/names.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the namespace of XML Signature is the one of its specification")
{
    STATIC_REQUIRE(ds_namespace == "http://www.w3.org/2000/09/xmldsig#");
}

}  // namespace signet::tests
