// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/mgf1.hpp>

#include "support/catch.hpp"

#include <signet/crypto/botan/hash.hpp>

#include <algorithm>
#include <string>

using namespace signet;

TEST_CASE("the mask is the digests of the seed and a counter, one after the other")
{
    const auto hash = Botan::HashFunction::create_or_throw("SHA-256");
    octets made(75, 0x55);
    add_mgf1_mask(*hash, as_octets("a seed"), made);
    octets expected;
    for (const char count : {'\0', '\1', '\2'}) {
        const auto block = hash_of<sha256>(as_octets(std::string{"a seed"} + std::string{0, 0, 0, count}));
        expected.insert(expected.end(), block.begin(), block.end());
    }
    expected.resize(75);
    std::transform(expected.begin(), expected.end(), expected.begin(), [](std::uint8_t one) { return static_cast<std::uint8_t>(one ^ 0x55); });
    CHECK(made == expected);
    octets nothing;
    add_mgf1_mask(*hash, as_octets("a seed"), nothing);
    CHECK(nothing.empty());
}
