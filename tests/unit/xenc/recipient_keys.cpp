// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/recipient_keys.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a recipient has nothing unless it says so")
{
    const recipient_keys none;
    CHECK(none.keys.empty());
    CHECK(none.shared.empty());
    CHECK_FALSE(none.lax);
}

TEST_CASE("a shared key is meant by its name, or is the only one that fits")
{
    recipient_keys own;
    own.shared = {{"k", block_cipher::aes, cipher_key_of(16)}, {"k", block_cipher::aes, cipher_key_of(32)}, {"", block_cipher::aes, cipher_key_of(16)}};
    CHECK(own.shared_key_called("k", {block_cipher::aes, 32}) == &own.shared[1]);
    CHECK(own.shared_key_called("k", {block_cipher::triple_des, 24}).error().code() == errc::key_mismatch);
    CHECK(own.shared_key_called("x", {block_cipher::aes, 16}) == nullptr);
    CHECK(own.shared_key_called("", {block_cipher::aes, 16}) == nullptr);
    CHECK(own.only_shared_key({block_cipher::aes, 32}, true) == &own.shared[1]);
    CHECK(own.only_shared_key({block_cipher::aes, 16}, true).error().code() == errc::unknown_key);
    CHECK(own.only_shared_key({block_cipher::aes, 16}, false) == &own.shared[2]);
    CHECK(own.only_shared_key({block_cipher::aes, 32}, false).error().code() == errc::unknown_key);
    CHECK(own.only_shared_key({block_cipher::triple_des, 24}, true).error().code() == errc::unknown_key);
}

}  // namespace signet::tests
