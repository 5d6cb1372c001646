// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/edwards_curve.hpp>

#include "support/catch.hpp"

#include <array>

using namespace signet;

namespace {

template <key_type K>
void check_curve()
{
    const detail::edwards_curve<K> on;
    const Botan::BigInt one{1};
    const Botan::BigInt zero{0};
    const octets base = on.write(on.base());
    const auto again = on.read(base);
    REQUIRE(again);
    CHECK(on.write(*again) == base);
    // The order times the base is the neutral point, whose octets are 1; one less is the base's negative.
    octets neutral(base.size());
    neutral[0] = 1;
    CHECK(on.write(on.add_multiples(on.order(), on.base(), zero, on.base())) == neutral);
    CHECK(on.write(on.add_multiples(on.order() - 1, on.base(), zero, on.base())) == on.write(on.negative(on.base())));
    CHECK(on.write(on.add_multiples(one, on.base(), one, on.negative(on.base()))) == neutral);
    CHECK(on.write(on.add_multiples(Botan::BigInt{5}, on.base(), Botan::BigInt{7}, on.base()))
          == on.write(on.add_multiples(Botan::BigInt{12}, on.base(), zero, on.base())));
    // What is too long, not below the prime, or has no x stands for no point.
    CHECK_FALSE(on.read(octet_view{base}.first(base.size() - 1)));
    CHECK_FALSE(on.read(octets(base.size(), 0xFF)));
    neutral.back() |= 0x80;
    CHECK_FALSE(on.read(neutral));
    std::size_t none = 0;
    for (std::uint8_t y = 2; y < 22; ++y) {
        octets coded(base.size());
        coded[0] = y;
        none += on.read(coded) ? 0 : 1;
    }
    CHECK(none > 4);
    CHECK(none < 16);
}

}  // namespace

TEST_CASE("the groups of Ed25519 and Ed448 have their orders, and points are read and written")
{
    check_curve<ed25519>();
    check_curve<ed448>();
}
