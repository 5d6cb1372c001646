// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/attribute_type.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("an attribute type is known by keyword in any case, by number, and by number behind OID")
{
    const auto common_name = attribute_type::from_text("CN");
    REQUIRE(common_name);
    CHECK(attribute_type::from_text("cn") == common_name);
    CHECK(attribute_type::from_text("2.5.4.3") == common_name);
    CHECK(attribute_type::from_text("OID.2.5.4.3") == common_name);
    CHECK(common_name->dotted() == "2.5.4.3");
    CHECK(common_name->rfc2253_keyword() == "CN");
}

TEST_CASE("a number survives the way to DER and back")
{
    for (const auto* number :
        {"0.9.2342.19200300.100.1.25", "1.2.840.113549.1.9.1", "2.5.4.97", "2.999.3", "2.16.840", "1.39.1", "0.0"}) {
        const auto type = attribute_type::from_text(number);
        REQUIRE(type);
        CHECK(type->dotted() == number);
    }
}

TEST_CASE("only the keywords of RFC 2253 are written")
{
    CHECK(attribute_type::from_text("DC")->rfc2253_keyword() == "DC");
    CHECK(attribute_type::from_text("UID")->rfc2253_keyword() == "UID");
    CHECK(attribute_type::from_text("S")->rfc2253_keyword() == "ST");
    CHECK(attribute_type::from_text("emailAddress")->rfc2253_keyword().empty());
    CHECK(attribute_type::from_text("emailAddress")->dotted() == "1.2.840.113549.1.9.1");
}

TEST_CASE("what is neither a keyword nor a number is no attribute type")
{
    for (const auto* text :
        {"", "XYZ", "1", "1.", ".1", "1..2", "3.1", "1.40", "1.02", "2.5.4.3.", "2.5.4.x", "OID.", "1.1234567890"}) {
        CAPTURE(text);
        CHECK_FALSE(attribute_type::from_text(text));
    }
}
