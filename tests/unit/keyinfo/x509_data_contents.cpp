// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/keyinfo/x509_data_contents.hpp>

#include "support/catch.hpp"
#include "support/key_infos.hpp"

using namespace signet;
using namespace signet::tests;

namespace {

result<x509_data_contents> read_contents(const std::string& inside, const limits& most = {})
{
    const auto message = in_element("ds:X509Data", inside);
    auto contents = x509_data_contents::read(message.root(), most);
    return contents;
}

}  // namespace

TEST_CASE("X509Data is read whole, in any order, each kind as often as it stands there")
{
    const auto contents = read_contents("<ds:X509SKI>AQ==</ds:X509SKI><ds:X509Certificate>AQI=</ds:X509Certificate>"
                               "<ds:X509SubjectName>\nCN=a\n</ds:X509SubjectName><ds:X509Certificate>AwQ=</ds:X509Certificate>"
                               "<ds:X509CRL>BQ==</ds:X509CRL><dsig11:X509Digest Algorithm='urn:d'>Bg==</dsig11:X509Digest>"
                               "<ds:X509IssuerSerial><ds:X509IssuerName>CN=b</ds:X509IssuerName>"
                               "<ds:X509SerialNumber>7</ds:X509SerialNumber></ds:X509IssuerSerial><other/>");
    REQUIRE(contents);
    CHECK(contents->certificates == std::vector<octets>{{1, 2}, {3, 4}});
    CHECK(contents->subject_key_identifiers == std::vector<octets>{{1}});
    CHECK(contents->subjects.front() == distinguished_name::from_text("CN=a"));
    CHECK(contents->revocation_lists == std::vector<octets>{{5}});
    CHECK(contents->digests.front().value == octets{6});
    CHECK(contents->issuer_serials.front().serial == "7");
    CHECK(contents->others == std::vector<std::string>{"other"});
    CHECK(contents->identifies());
    CHECK_FALSE(read_contents("<ds:X509Certificate>AQI=</ds:X509Certificate>")->identifies());
}

TEST_CASE("empty X509IssuerSerial and X509CRL elements say nothing, other empty ones are broken")
{
    const auto contents = read_contents("<ds:X509IssuerSerial/><ds:X509CRL/>");
    REQUIRE(contents);
    CHECK(contents->issuer_serials.empty());
    CHECK(contents->revocation_lists.empty());
    for (const char* local : {"X509Certificate", "X509SKI", "X509SubjectName"}) {
        CHECK(read_contents("<ds:" + std::string{local} + "/>").error().code() == errc::malformed_value);
    }
}

TEST_CASE("broken values, text between elements and too many elements are refused")
{
    CHECK(read_contents("<ds:X509SKI>A</ds:X509SKI>").error().code() == errc::malformed_value);
    CHECK(read_contents("<ds:X509Certificate>AQ<!-- c -->I=</ds:X509Certificate>").error().code() == errc::malformed_value);
    CHECK(read_contents("<ds:X509SubjectName>no name</ds:X509SubjectName>").error().code() == errc::malformed_value);
    CHECK(read_contents("text").error().code() == errc::malformed_signature);
    limits few;
    few.key_info_elements = 2;
    const std::string one = "<ds:X509SKI>AQ==</ds:X509SKI>";
    CHECK(read_contents(one + one, few));
    CHECK(read_contents(one + one + one, few).error().code() == errc::limit_exceeded);
}
