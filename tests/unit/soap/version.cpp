// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/soap/version.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("each version of SOAP has its namespace and its word for whom a block is for")
{
    STATIC_REQUIRE(namespace_of(soap_version::v1_1) == "http://schemas.xmlsoap.org/soap/envelope/");
    STATIC_REQUIRE(namespace_of(soap_version::v1_2) == "http://www.w3.org/2003/05/soap-envelope");
    STATIC_REQUIRE(namespace_of(soap_version::draft_2001_12) == "http://www.w3.org/2001/12/soap-envelope");
    STATIC_REQUIRE(actor_attribute(soap_version::v1_1) == "actor");
    STATIC_REQUIRE(actor_attribute(soap_version::draft_2001_12) == "actor");
    STATIC_REQUIRE(actor_attribute(soap_version::v1_2) == "role");
}

}  // namespace signet::tests
