// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/x509_data_element.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<x509_data_element> read_data(const std::string& inside)
{
    const auto message = parsed("<ds:X509Data xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>" + inside + "</ds:X509Data>");
    auto found = x509_data_element::read(message.root());
    return found;
}

std::string issuer_and_serial(const std::string& issuer, const std::string& serial)
{
    return "<ds:X509IssuerSerial><ds:X509IssuerName>" + issuer + "</ds:X509IssuerName><ds:X509SerialNumber>" + serial
        + "</ds:X509SerialNumber></ds:X509IssuerSerial>";
}

const std::string certificate_element = "<ds:X509Certificate>AQID</ds:X509Certificate>";

}  // namespace

TEST_CASE("issuer and serial number are read as peers write them")
{
    const auto name = distinguished_name::from_text("CN=Test CA,O=Signet Tests,C=CH").value();
    for (const char* const issuer : {"CN=Test CA,O=Signet Tests,C=CH", "CN=Test CA, O=Signet Tests, C=CH", " CN = Test CA ,O=Signet Tests;C=CH "}) {
        INFO(issuer);
        CHECK(read_data(issuer_and_serial(issuer, "7"))->identity->issuer == name);
    }
    CHECK(read_data(issuer_and_serial("CN=a", "7"))->identity->serial == "7");
    CHECK(read_data(issuer_and_serial("CN=a", " 007 "))->identity->serial == "7");
    CHECK(read_data(issuer_and_serial("CN=a", "+7"))->identity->serial == "7");
    CHECK(read_data(issuer_and_serial("CN=a", "-12"))->identity->serial == "-12");
    CHECK(read_data(issuer_and_serial("CN=a", "000"))->identity->serial == "0");
    CHECK(read_data(issuer_and_serial("CN=a", "123456789012345678901234567890"))->identity->serial == "123456789012345678901234567890");
    CHECK(read_data(issuer_and_serial("CN=a", "7"))->certificate.empty());
}

TEST_CASE("an empty X509IssuerSerial beside a certificate says nothing")
{
    const auto found = read_data("<ds:X509IssuerSerial/>" + certificate_element);
    REQUIRE(found);
    CHECK(found->certificate == octets{1, 2, 3});
    CHECK_FALSE(found->identity);
    CHECK(read_data("<ds:X509IssuerSerial/>").error().code() == errc::malformed_signature);
}

TEST_CASE("X509Data that means no certificate, two, or one in another way is refused")
{
    CHECK(read_data("").error().code() == errc::malformed_signature);
    CHECK(read_data("text" + certificate_element).error().code() == errc::malformed_signature);
    CHECK(read_data(certificate_element + certificate_element).error().code() == errc::reference_refused);
    CHECK(read_data(issuer_and_serial("CN=a", "1") + issuer_and_serial("CN=a", "2")).error().code() == errc::reference_refused);
    CHECK(read_data("<ds:X509SubjectName>CN=a</ds:X509SubjectName>").error().code() == errc::reference_refused);
    CHECK(read_data("<X509Certificate>AQID</X509Certificate>").error().code() == errc::reference_refused);
}

TEST_CASE("broken values in X509Data are refused")
{
    CHECK(read_data("<ds:X509Certificate/>").error().code() == errc::malformed_value);
    CHECK(read_data("<ds:X509Certificate>A</ds:X509Certificate>").error().code() == errc::malformed_value);
    CHECK(read_data(issuer_and_serial("CN", "1")).error().code() == errc::malformed_value);
    for (const char* const serial : {"", "0x7", "7a", "1 2", "--1", "-", "1.0"}) {
        INFO(serial);
        CHECK(read_data(issuer_and_serial("CN=a", serial)).error().code() == errc::malformed_value);
    }
    CHECK(read_data(issuer_and_serial("CN=a<!-- -->b", "1")).error().code() == errc::malformed_value);
    CHECK(read_data("<ds:X509IssuerSerial><ds:X509IssuerName>CN=a</ds:X509IssuerName></ds:X509IssuerSerial>").error().code()
          == errc::malformed_signature);
    CHECK(read_data("<ds:X509IssuerSerial>CN=a</ds:X509IssuerSerial>").error().code() == errc::malformed_signature);
}

TEST_CASE("X509Data is written as it is read")
{
    auto message = parsed("<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>");
    const auto issuer = distinguished_name::from_text("CN=A\\, B,C=CH").value();
    x509_data_element{{1, 2, 3}, issuer_serial{issuer, "42"}}.write(message.root(), "ds");
    REQUIRE(x509_data_element::matches(first_element(message.root())));
    const auto found = x509_data_element::read(first_element(message.root()));
    CHECK(found->certificate == octets{1, 2, 3});
    CHECK(found->identity->issuer == issuer);
    CHECK(found->identity->serial == "42");
}

}  // namespace signet::tests
