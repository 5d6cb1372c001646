// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/certificate_find.hpp>

#include "support/catch.hpp"
#include "support/extended_certificates.hpp"
#include "support/keys.hpp"

namespace signet::tests {

namespace {

/// Whether a find value means the leaf; nothing where it is no value of its type.
std::optional<bool> finds_leaf(std::string_view type, std::string_view value)
{
    const auto is_it = parse_find_type(type).and_then([&](auto which) {
        return certificate_find::make(which, value, *parse_utc("2026-11-22T00:00:00Z"));
    });
    return is_it ? std::optional{(*is_it)(test_leaf())} : std::nullopt;
}

}  // namespace

TEST_CASE("a certificate is found by what WCF finds it by")
{
    CHECK(finds_leaf("FindBySubjectName", "test LEAF") == true);
    CHECK(finds_leaf("subject_name", "Test  CA") == false);
    CHECK(finds_leaf("FindByIssuerName", "Test CA") == true);
    CHECK(finds_leaf("issuer_name", "Test Leaf") == false);
    CHECK(finds_leaf("FindBySubjectDistinguishedName", "cn=test leaf, O=Signet Tests, C=CH") == true);
    CHECK(finds_leaf("subject_distinguished_name", "CN=Test Leaf") == false);
    CHECK(finds_leaf("issuer_distinguished_name", "CN=Test CA,O=Signet Tests,C=CH") == true);
    CHECK(finds_leaf("FindBySerialNumber", "3BA6A089150F81F297414B3E2FC93645F832163A") == true);
    CHECK(finds_leaf("serial_number", "00 3b:a6:a0:89:15:0f:81:f2:97:41:4b:3e:2f:c9:36:45:f8:32:16:3a") == true);
    CHECK(finds_leaf("serial_number", test_leaf().serial()) == true);
    CHECK(finds_leaf("serial_number", "3BA6") == false);
    CHECK(finds_leaf("subject_key_identifier", "B76029F26816E58C2E8AA1330D706AA7A67F5F5B") == true);
    CHECK(finds_leaf("subject_key_identifier", "B760") == false);
    CHECK(finds_leaf("FindByKeyUsage", "DigitalSignature") == true);
    CHECK(finds_leaf("key_usage", "key_cert_sign") == false);
    CHECK(finds_leaf("FindByThumbprint", "ED508ACD88A949EF1D3B71BDA02F0E468432F6EA") == true);
    CHECK(finds_leaf("thumbprint", "ed 50 8a cd 88 a9 49 ef 1d 3b 71 bd a0 2f 0e 46 84 32 f6 ea") == true);
    CHECK(finds_leaf("FindByThumbprint", "0000000000000000000000000000000000000000") == false);
}

TEST_CASE("a certificate is found by its purposes, its policies, its extensions and its template")
{
    const auto identifier = [](std::string_view contents) { return der_encode(der_tag::object_identifier, contents); };
    const octets policies = der_encode(der_tag::sequence, der_encode(der_tag::sequence, identifier("\x2A\x03")),
        der_encode(der_tag::sequence, identifier("\x2A\x04"), der_encode(der_tag::sequence)));
    const octets old_template = der_encode(std::uint8_t{0x1E}, std::string_view{"\0W\0e\0b", 6});
    const octets new_template = der_encode(der_tag::sequence, identifier("\x2B\x06\x01\x04\x01\x82\x37\x15\x08\x05"), octets{der_tag::integer, 1, 1});
    octets extensions = purpose_extension("\x2B\x06\x01\x05\x05\x07\x03\x01");
    for (const auto& one : {extension_of("\x55\x1D\x20", policies), extension_of("\x2B\x06\x01\x04\x01\x82\x37\x14\x02", old_template),
             extension_of("\x2B\x06\x01\x04\x01\x82\x37\x15\x07", new_template)}) {
        extensions.insert(extensions.end(), one.begin(), one.end());
    }
    const auto rich = extended_certificate("rich", 7, extensions);
    const auto broken = extended_certificate("broken", 8, extension_of("\x55\x1D\x20", octets{1, 2, 3}));
    const auto finds = [&](std::string_view type, std::string_view value, const certificate& one) {
        return certificate_find::make(parse_find_type(type).value(), value).value()(one);
    };
    CHECK(finds("FindByApplicationPolicy", "1.3.6.1.5.5.7.3.1", rich));
    CHECK_FALSE(finds("application_policy", "1.3.6.1.5.5.7.3.2", rich));
    CHECK(finds("application_policy", "1.3.6.1.5.5.7.3.2", test_leaf()));  // for every purpose
    CHECK(finds("FindByCertificatePolicy", "1.2.3", rich));
    CHECK(finds("certificate_policy", "1.2.4", rich));
    CHECK_FALSE(finds("certificate_policy", "1.2.5", rich));
    CHECK_FALSE(finds("certificate_policy", "1.2.3", test_leaf()));
    CHECK_FALSE(finds("certificate_policy", "1.2.3", broken));
    CHECK(finds("FindByExtension", "2.5.29.32", broken));
    CHECK_FALSE(finds("extension", "2.5.29.32", test_leaf()));
    CHECK(finds("FindByTemplateName", "WEB", rich));
    CHECK(finds("template_name", "1.3.6.1.4.1.311.21.8.5", rich));
    CHECK_FALSE(finds("template_name", "Webserver", rich));
    CHECK_FALSE(finds("template_name", "1.3.6.1.4.1.311.21.8.6", rich));
    CHECK_FALSE(finds("template_name", "Web", test_leaf()));
}

TEST_CASE("a certificate is found by its time")
{
    CHECK(finds_leaf("FindByTimeValid", "") == true);
    CHECK(finds_leaf("time_valid", "2025-12-31T23:59:59Z") == false);
    CHECK(finds_leaf("FindByTimeNotYetValid", "2025-12-31T23:59:59Z") == true);
    CHECK(finds_leaf("time_not_yet_valid", "") == false);
    CHECK(finds_leaf("FindByTimeExpired", "2046-01-01T00:00:01Z") == true);
    CHECK(finds_leaf("time_expired", "2025-01-01T00:00:00Z") == false);
}

TEST_CASE("what is no value of its type finds nothing, and says so")
{
    for (const auto& [type, value] : std::vector<std::pair<const char*, const char*>>{
             {"thumbprint", ""}, {"thumbprint", "CCBE81"}, {"thumbprint", "g000000000000000000000000000000000000000"}, {"serial_number", ""},
             {"serial_number", "-1"}, {"serial_number", "12h"}, {"subject_key_identifier", "?"}, {"subject_name", ""}, {"subject_name", "  "},
             {"issuer_name", ""}, {"subject_distinguished_name", ""}, {"issuer_distinguished_name", "Zoe"}, {"key_usage", "Anything"},
             {"application_policy", ""}, {"application_policy", "CN"}, {"certificate_policy", "1"}, {"extension", "1.2.x"}, {"template_name", " "},
             {"time_valid", "yesterday"}}) {
        CAPTURE(type, value);
        CHECK_FALSE(finds_leaf(type, value));
    }
    CHECK_FALSE(parse_find_type("FindByColour"));
    CHECK_FALSE(parse_find_type(""));
}

}  // namespace signet::tests
