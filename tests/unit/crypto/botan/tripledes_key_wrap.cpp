// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/botan/tripledes_key_wrap.hpp>

#include "support/catch.hpp"
#include "support/hex.hpp"

using namespace signet;

TEST_CASE("the checksum of a key is that of RFC 3217, 3.4")
{
    const octets key = tests::from_hex("2923 bf85 e06d d6ae 5291 49f1 f1ba e9ea b3a7 da3d 860d 3e98");
    CHECK(tests::to_hex(detail::tripledes_key_checksum(key)) == "181b7e9686e04a4e");
}

TEST_CASE("what is chained in blocks is unchained again, and every block hangs on the one before")
{
    const auto cipher = Botan::BlockCipher::create_or_throw("TripleDES");
    cipher->set_key(octets(24, 3).data(), 24);
    octets blocks(24, 0x77);
    detail::tripledes_chain(*cipher, detail::tripledes_wrap_vector, blocks);
    CHECK_FALSE(to_octets(octet_view{blocks}.first(8)) == to_octets(octet_view{blocks}.last(8)));
    detail::tripledes_unchain(*cipher, detail::tripledes_wrap_vector, blocks);
    CHECK(blocks == octets(24, 0x77));
}
