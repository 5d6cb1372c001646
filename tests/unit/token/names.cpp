// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/token/names.hpp>

#include <set>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("the identifiers of WSS are those of its specifications")
{
    STATIC_REQUIRE(wsse_namespace.ends_with("/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"));
    STATIC_REQUIRE(wsu_namespace.ends_with("/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"));
    STATIC_REQUIRE(wsse11_namespace == "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd");
    STATIC_REQUIRE(base64_binary.ends_with("#Base64Binary"));
    STATIC_REQUIRE(x509v3_token.ends_with("oasis-200401-wss-x509-token-profile-1.0#X509v3"));
    CHECK(std::set<std::string_view>{wsse_namespace, wsu_namespace, wsse11_namespace, base64_binary, x509v3_token}.size() == 5);
}

}  // namespace signet::tests
