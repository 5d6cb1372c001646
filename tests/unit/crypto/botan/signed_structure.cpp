// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/signed_structure.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("what a CA signed holds with its key and no other, and nothing broken holds")
{
    const auto& ca = test_ca_key().public_part().provider_key();
    CHECK(signed_structure::holds(test_leaf().der(), ca));
    CHECK(signed_structure::holds(intermediate_ca().der(), ca));
    CHECK_FALSE(signed_structure::holds(intruder().der(), ca));
    CHECK_FALSE(signed_structure::holds(test_leaf().der(), test_leaf_key().public_part().provider_key()));
    CHECK_FALSE(signed_structure::holds({}, ca));
    CHECK_FALSE(signed_structure::holds(test_leaf().der().first(100), ca));
}

TEST_CASE("a broken digest under a certificate's signature is seen, the one that RSASSA-PSS means by default too")
{
    using namespace std::string_view_literals;
    const auto algorithm = [](std::string_view name, octet_view parameters = {}) {
        octets contents = der_encode(der_tag::object_identifier, name);
        contents.insert(contents.end(), parameters.begin(), parameters.end());
        return contents;
    };
    constexpr auto pss = "\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A"sv;
    CHECK(is_broken_certificate_signature(algorithm("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x05"sv)));
    CHECK(is_broken_certificate_signature(algorithm("\x2A\x86\x48\xCE\x38\x04\x03"sv)));
    CHECK(is_broken_certificate_signature(algorithm(pss, octets{0x30, 0})));
    CHECK(is_broken_certificate_signature({}));
    CHECK_FALSE(is_broken_certificate_signature(algorithm("\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0B"sv)));
    CHECK_FALSE(is_broken_certificate_signature(algorithm("\x2A\x86\x48\xCE\x3D\x04\x03\x02"sv)));
    CHECK_FALSE(is_broken_certificate_signature(
        algorithm(pss, der_encode(der_tag::sequence, der_encode(der_tag::object_identifier, "\x60\x86\x48\x01\x65\x03\x04\x02\x01"sv)))));
}
