// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/found_content_key.hpp>

#include <signet/xenc/modern_encryption.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a derived key is as long as its method needs, or as it says")
{
    recipient_keys own;
    own.secrets = {{"m", cipher_key_of(20)}};
    derived_key_element how;
    how.derivation.algorithm = hkdf<hmac_sha256>::uri;
    how.derivation.function = hmac_sha256::uri;
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 16}, own, decrypting{})->value.reveal().size() == 16);
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 0}, own, decrypting{}).error().code() == errc::malformed_encryption);
    how.derivation.key_octets = 24;
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 0}, own, decrypting{})->value.reveal().size() == 24);
    how.master_name = "x";
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 24}, own, decrypting{}).error().code() == errc::unknown_key);
    own.lax = true;
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 24}, own, decrypting{}).error().code() == errc::unknown_key);
    own.secrets.push_back({"", cipher_key_of(20)});
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 24}, own, decrypting{}));
    own.secrets.push_back({"", cipher_key_of(21)});
    CHECK(find_derived_key<modern_encryption>(how, {block_cipher::aes, 24}, own, decrypting{}).error().code() == errc::unknown_key);
}

TEST_CASE("an agreement needs a key of ours, one of theirs, and to be admitted")
{
    const auto message = parsed("<a/>");
    agreement_method_element how{"urn:a"};
    CHECK(find_agreed_key<modern_encryption>(how, {block_cipher::aes, 16}, message, {}, decrypting{}).error().code() == errc::algorithm_refused);
    how.algorithm = ecdh_es::uri;
    CHECK(find_agreed_key<modern_encryption>(how, {block_cipher::aes, 16}, message, {}, decrypting{}).error().code() == errc::unknown_key);
    CHECK(find_agreed_key<modern_encryption>(how, {block_cipher::aes, 0}, message, {}, decrypting{}).error().code() == errc::malformed_encryption);
    repeatable_random random;
    recipient_keys own;
    own.keys.push_back({"r", any_private_key{private_key<ec>::generate(elliptic_curve::p256, random.source()).value()}, {}});
    CHECK(find_agreed_key<modern_encryption>(how, {block_cipher::aes, 16}, message, own, decrypting{}).error().where() == "OriginatorKeyInfo");
}

}  // namespace signet::tests
