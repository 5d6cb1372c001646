// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/serial_number.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("serial numbers of any size are written in decimal and hexadecimal")
{
    struct {
        octets number;
        const char* decimal;
        const char* hexadecimal;
    } const rows[] = {
        {{0}, "0", "00"},
        {{}, "0", "00"},
        {{1}, "1", "01"},
        {{0x7F}, "127", "7f"},
        {{0, 0x80}, "128", "80"},
        {{0x80}, "-128", "-80"},
        {{0xFF}, "-1", "-01"},
        {{0xFF, 0x00}, "-256", "-0100"},
        {{1, 0, 0, 0, 0, 0, 0, 0, 0}, "18446744073709551616", "010000000000000000"},
        {{0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF},
            "340282366920938463463374607431768211455", "ffffffffffffffffffffffffffffffff"},
    };
    for (const auto& row : rows) {
        CHECK(serial_to_decimal(row.number) == row.decimal);
        CHECK(serial_to_hex(row.number) == row.hexadecimal);
    }
}
