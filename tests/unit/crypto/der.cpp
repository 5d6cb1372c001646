// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/der.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("what was encoded is read back, whatever its length")
{
    for (const std::size_t size : {0U, 1U, 127U, 128U, 255U, 256U, 65535U, 65536U, 100000U}) {
        const octets contents(size, 7);
        const octets der = der_encode(der_tag::octet_string, contents);
        const auto element = der_only(der, der_tag::octet_string);
        REQUIRE(element);
        CHECK(to_octets(element->contents) == contents);
        CHECK(element->whole.size() == der.size());
    }
}

TEST_CASE("what only BER allows is refused")
{
    const std::vector<octets> wrong{
        {0x04},                                                          // no length
        {0x04, 0x01},                                                    // too few octets
        {0x30, 0x80, 0x00, 0x00},                                        // an indefinite length
        {0x04, 0x81, 0x01, 0x00},                                        // a long form for a short length
        {0x04, 0x82, 0x00, 0x80},                                        // a leading zero
        {0x04, 0x85, 1, 0, 0, 0, 0, 0},                                  // a length of five octets
        {0x04, 0x84, 0xFF, 0xFF, 0xFF, 0xFF}, {0x1F, 0x81, 0x01, 0x00},  // a tag of two octets
    };
    for (const auto& der : wrong) {
        der_reader reader{der};
        CHECK_FALSE(reader.next());
    }
}

TEST_CASE("an element of another tag is not taken")
{
    const octets der = der_encode(der_tag::integer, octets{1});
    der_reader reader{der};
    CHECK_FALSE(reader.next(der_tag::sequence));
    CHECK(reader.peek() == der_tag::integer);
    CHECK(reader.next(der_tag::integer));
    CHECK(reader.at_end());
    CHECK_FALSE(reader.next());
}

TEST_CASE("only one element is only one element")
{
    octets der = der_encode(der_tag::null);
    CHECK(der_only(der, der_tag::null));
    der.push_back(0);
    CHECK_FALSE(der_only(der, der_tag::null));
}

TEST_CASE("a number is encoded without sign and leading zeros")
{
    CHECK(der_unsigned(octets{0, 0, 1}) == octets{2, 1, 1});
    CHECK(der_unsigned(octets{0x80}) == octets{2, 2, 0, 0x80});
    CHECK(der_unsigned(octets{}) == octets{2, 1, 0});
    CHECK(der_unsigned(octets{0, 0}) == octets{2, 1, 0});
}

TEST_CASE("the size of a number in bits is that of its value")
{
    CHECK(der_bits(octets{}) == 0);
    CHECK(der_bits(octets{0}) == 0);
    CHECK(der_bits(octets{1}) == 1);
    CHECK(der_bits(octets{0, 0x80}) == 8);
    CHECK(der_bits(octets{1, 0, 1}) == 17);
    CHECK(der_bits(octets{0xFF}) == 0);  // negative
}
