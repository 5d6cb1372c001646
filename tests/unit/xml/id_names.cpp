// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xml/id_names.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("identifiers are recognised by the names of their specifications")
{
    CHECK(is_id_name("Id"));
    CHECK(is_id_name("ID"));
    CHECK(is_id_name("AssertionID"));
    CHECK_FALSE(is_id_name("id"));
    CHECK_FALSE(is_id_name("RequestID"));
    CHECK(is_utility_namespace("http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"));
    CHECK(is_utility_namespace("http://schemas.xmlsoap.org/ws/2002/07/utility"));
    CHECK_FALSE(is_utility_namespace("http://www.w3.org/2000/09/xmldsig#"));
    CHECK(is_identified_namespace("http://www.w3.org/2000/09/xmldsig#"));
    CHECK(is_identified_namespace("urn:oasis:names:tc:SAML:2.0:assertion"));
    CHECK_FALSE(is_identified_namespace(""));
    CHECK_FALSE(is_identified_namespace("urn:example"));
    CHECK(id_kind::certain > id_kind::candidate);
}
