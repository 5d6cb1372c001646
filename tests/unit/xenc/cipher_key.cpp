// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/cipher_key.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/algorithm/legacy/kw_tripledes.hpp>
#include <signet/algorithm/legacy/tripledes_cbc.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a key fits a cipher and a length")
{
    const cipher_key key{"k", block_cipher::aes, cipher_key_of(24)};
    CHECK(key.fits({block_cipher::aes, 24}));
    CHECK(key.fits({block_cipher::aes, 0}));
    CHECK_FALSE(key.fits({block_cipher::aes, 16}));
    CHECK_FALSE(key.fits({block_cipher::triple_des, 24}));
    STATIC_REQUIRE(cipher_of_method<aes256_gcm> == block_cipher::aes);
    STATIC_REQUIRE(cipher_of_method<legacy::tripledes_cbc> == block_cipher::triple_des);
    STATIC_REQUIRE(cipher_of_method<legacy::kw_tripledes> == block_cipher::triple_des);
}

}  // namespace signet::tests
