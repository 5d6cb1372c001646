// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/soap_operation.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("an operation without roles has none, and a document is text")
{
    const soap_operation one{"urn:x", "get", {}, {}};
    CHECK(one.roles.empty());
    CHECK_FALSE(one.permits);
    CHECK(service_document{}.media_type == "text/xml; charset=utf-8");
}

}  // namespace signet::tests
