// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/public_number.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("numbers are read from their octets and written as wide as is asked for")
{
    const auto number = detail::public_number(octets{0, 1, 2, 3});
    CHECK(number == Botan::BigInt{0x010203});
    CHECK(detail::octets_of(number, 3) == octets{1, 2, 3});
    CHECK(detail::octets_of(number, 5) == octets{0, 0, 1, 2, 3});
    CHECK(detail::octets_of(Botan::BigInt{0}, 2) == octets{0, 0});
    CHECK(detail::public_number({}).is_zero());
}

TEST_CASE("powers are those of arithmetic")
{
    const auto power = [](unsigned base, unsigned exponent, unsigned modulus) {
        return detail::public_power(Botan::BigInt{base}, Botan::BigInt{exponent}, Botan::BigInt{modulus});
    };
    CHECK(power(3, 4, 1000) == Botan::BigInt{81});
    CHECK(power(2, 10, 1000) == Botan::BigInt{24});
    CHECK(power(7, 0, 5) == Botan::BigInt{1});
    CHECK(power(7, 0, 1).is_zero());
    CHECK(power(12, 1, 5) == Botan::BigInt{2});
    CHECK(power(0, 3, 5).is_zero());
    CHECK(power(5, 65536, 65537) == Botan::BigInt{1});  // Fermat
}

TEST_CASE("a long chain of products takes no more room than its modulus")
{
    const octets odd(256, 0xFD);
    const Botan::BigInt modulus = detail::public_number(odd);
    Botan::BigInt product{3};
    for (int i = 0; i < 64; ++i) {
        product = detail::public_product(product, product, modulus);
    }
    CHECK(product.size() <= 2 * modulus.size() + 16);
    CHECK(product < modulus);
}
