// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/issuer_serial.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("an integer has one canonical form")
{
    CHECK(canonical_integer(" 007 ") == "7");
    CHECK(canonical_integer("-0") == "0");
    CHECK(canonical_integer("-012") == "-12");
    CHECK(canonical_integer("+5") == "5");
    for (const char* text : {"", "-", "1 2", "0x1", "1.0"}) {
        CHECK_FALSE(canonical_integer(text));
    }
}

TEST_CASE("issuer and serial number are written as they are read, with lines around them too")
{
    auto message = in_element("ds:X509IssuerSerial", "old");
    issuer_serial{test_leaf().issuer_name(), test_leaf().serial()}.fill(message.root(), "ds");
    REQUIRE(issuer_serial::matches(message.root()));
    const auto read = issuer_serial::read(message.root());
    CHECK(read->issuer == test_ca().subject_name());
    CHECK(read->serial == test_leaf().serial());
    const auto spaced = in_element("ds:X509IssuerSerial",
        "<ds:X509IssuerName>\n  CN=a,C=CH\n</ds:X509IssuerName><ds:X509SerialNumber>1</ds:X509SerialNumber>");
    CHECK(issuer_serial::read(spaced.root())->issuer == distinguished_name::from_text("CN=a,C=CH"));
}
