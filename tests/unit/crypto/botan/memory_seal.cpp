// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/memory_seal.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("what is sealed is opened by the seal that made it, and by no other")
{
    const memory_seal seal;
    const memory_seal other;
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{16}, std::size_t{5000}}) {
        const std::string value(size, 'k');
        auto sealed = seal.seal(secret{value});
        REQUIRE(sealed);
        CHECK(as_text(*sealed).find("kkkk") == std::string_view::npos);
        const auto opened = seal.open(*sealed);
        REQUIRE(opened);
        CHECK(opened->reveal() == value);
        CHECK(other.open(*sealed).error().code() == errc::decryption_failed);
        sealed->back() ^= 1;
        CHECK_FALSE(seal.open(*sealed));
    }
    CHECK_FALSE(seal.open({}));
}

TEST_CASE("two seals of one value differ")
{
    const memory_seal seal;
    CHECK(*seal.seal("sesame") != *seal.seal("sesame"));
}

}  // namespace signet::tests
