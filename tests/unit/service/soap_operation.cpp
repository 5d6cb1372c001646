// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_operation.hpp>

#include <signet/service/soap_endpoint.hpp>
#include <signet/service/soap_service.hpp>

#include "support/catch.hpp"

#include <type_traits>

namespace signet::tests {

TEST_CASE("an operation without roles has none, and a document is text")
{
    const soap_operation one{"urn:x", "get", {}, {}};
    CHECK(one.roles.empty());
    CHECK_FALSE(one.permits);
    CHECK(service_document{}.media_type == "text/xml; charset=utf-8");
}

TEST_CASE("one program may have configured services and endpoints side by side")
{
    STATIC_REQUIRE_FALSE(std::is_same_v<operation_request, service_request>);
}

}  // namespace signet::tests
