// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/bit_string.hpp>

#include "support/catch.hpp"

#include <string>

using namespace signet;

TEST_CASE("the bits of an attribute come after the number of those that fill it up")
{
    const auto five = bit_string::read("03D8");  // the example of XML Encryption 1.1, 5.4.1
    REQUIRE(five);
    CHECK(five->bits() == 5);
    CHECK_FALSE(five->whole_octets());
    CHECK(to_octets(five->value()) == octets{0xD8});
    CHECK(five->to_hex() == "03D8");
    const auto whole = bit_string::read(" 00aBcD\n");
    REQUIRE(whole);
    CHECK(whole->bits() == 16);
    CHECK(*whole == bit_string{octets{0xAB, 0xCD}});
    CHECK(whole->to_hex() == "00ABCD");
}

TEST_CASE("no bits are written as a number of none, and read from nothing as well")
{
    CHECK(bit_string{}.to_hex() == "00");
    CHECK(bit_string::read("00").value() == bit_string{});
    CHECK(bit_string::read("").value() == bit_string{});
    CHECK(bit_string::read(" \r\n").value() == bit_string{});
}

TEST_CASE("an attribute that is no string of bits is refused")
{
    for (const char* const text : {"0", "000", "0G", "G0", "00 12", "08FF", "FF00", "01", "07", "0101", "0380FF", "00-1", "0x12", "00:A"}) {
        CAPTURE(text);
        const auto read = bit_string::read(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == errc::malformed_encryption);
    }
    for (int padding = 8; padding < 256; ++padding) {
        constexpr const char* digits = "0123456789ABCDEF";
        const std::string text{digits[padding / 16], digits[padding % 16], '0', '0'};
        REQUIRE_FALSE(bit_string::read(text));
    }
}

TEST_CASE("the limit of an attribute bites")
{
    limits bounds;
    bounds.derivation_octets = 3;
    CHECK(bit_string::read("00ABCD", bounds));
    CHECK(bit_string::read("00ABCDEF", bounds).error().code() == errc::limit_exceeded);
}

TEST_CASE("bits are put behind bits wherever these end")
{
    for (unsigned first = 0; first <= 17; ++first) {
        for (unsigned second = 0; second <= 17; ++second) {
            // Both are ones throughout, so the whole is.
            const auto ones = [](unsigned count) {
                bit_string all;
                for (unsigned i = 0; i < count; ++i) {
                    all.append(bit_string::read("0780").value());
                }
                return all;
            };
            bit_string all = ones(first);
            all.append(ones(second));
            REQUIRE(all.bits() == first + second);
            REQUIRE(all == ones(first + second));
            REQUIRE(bit_string::read(all.to_hex()).value() == all);
        }
    }
    bit_string mixed = bit_string::read("03D8").value();  // 11011
    mixed.append(bit_string::read("00A5").value());       // 10100101
    mixed.append(bit_string::read("0520").value());       // 001
    CHECK(mixed.to_hex() == "00DD29");                    // 11011101 00101001
}
