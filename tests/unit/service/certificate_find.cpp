// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/certificate_find.hpp>

#include "support/catch.hpp"
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
             {"time_valid", "yesterday"}}) {
        CAPTURE(type, value);
        CHECK_FALSE(finds_leaf(type, value));
    }
    CHECK_FALSE(parse_find_type("FindByTemplateName"));
    CHECK_FALSE(parse_find_type(""));
}

}  // namespace signet::tests
