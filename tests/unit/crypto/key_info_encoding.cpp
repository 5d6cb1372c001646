// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/key_info_encoding.hpp>

#include "support/catch.hpp"
#include "support/keys.hpp"

using namespace signet;
using namespace signet::tests;

TEST_CASE("the numbers of a key give back its SubjectPublicKeyInfo, octet by octet")
{
    const auto rsa_info = subject_public_key_info::read(test_leaf().key_info()).value();
    CHECK(encode_rsa_key_info(rsa_info.modulus, rsa_info.exponent) == to_octets(test_leaf().key_info()));
    const auto key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
    const auto ec_info = subject_public_key_info::read(key.public_part().der()).value();
    CHECK(encode_ec_key_info(as_octets(facts_of(elliptic_curve::p256).identifier), ec_info.key) == to_octets(key.public_part().der()));
}

TEST_CASE("numbers are unsigned, whatever their first bit")
{
    const auto der = encode_dsa_key_info(octets{0x81}, octets{0, 0x7F}, octets{2}, octets{3});
    const octets expected{0x30, 0x1C, 0x30, 0x15, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x01, 0x30, 0x0A, 0x02, 0x02, 0x00,
        0x81, 0x02, 0x01, 0x7F, 0x02, 0x01, 0x02, 0x03, 0x03, 0x00, 0x02, 0x01, 0x03};
    CHECK(octet_view{der}.size() == 2U + der[1]);
    CHECK(std::equal(der.begin() + 2, der.end() - 5, expected.begin() + 2));
}
