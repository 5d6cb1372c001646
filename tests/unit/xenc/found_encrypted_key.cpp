// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/found_encrypted_key.hpp>

#include <signet/crypto/botan/data_cipher.hpp>
#include <signet/crypto/botan/key_wrap.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/xenc/modern_encryption.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"
#include "support/keys.hpp"

namespace signet::tests {

namespace {

/// What comes of an EncryptedKey by a method, for a recipient whose wrapping keys are all of the letter 'w'.
result<received_key> key_in(const std::string& method, const octets& ciphertext, bool good = true)
{
    const auto message = parsed(encrypted_key_text(method + cipher_value(base64_encode(ciphertext))));
    recipient_keys own;
    own.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {}});
    const auto under = [&](const cipher_key_form& form) -> result<received_key> {
        CHECK_FALSE(form.method.empty());
        return received_key{cipher_key_of(form.octets, 'w'), good};
    };
    decrypting with;
    return find_encrypted_key<modern_encryption>(*encrypted_key_element::read(message.root()), {block_cipher::aes, 16}, message, own, with, system_random(), under);
}

}  // namespace

TEST_CASE("a key is decrypted by a private key, under one that wraps, and as data is")
{
    const auto content = cipher_key_of(16, 'c');
    const auto transported = encrypt_key<rsa_oaep>(content.reveal_octets(), test_leaf_key().public_part(), {}, system_random()).value();
    const auto wrapping = wrap_key<kw_aes256>(content.reveal_octets(), cipher_key_of(32, 'w')).value();
    const auto data = encrypt_octets<aes256_gcm>(to_octets(content.reveal_octets()), cipher_key_of(32, 'w'), system_random()).value();
    CHECK(key_in(encryption_method(std::string{rsa_oaep::uri}), transported)->value.reveal() == content.reveal());
    CHECK(key_in(encryption_method(std::string{kw_aes256::uri}), wrapping)->value.reveal() == content.reveal());
    CHECK(key_in(encryption_method(std::string{aes256_gcm::uri}), data)->value.reveal() == content.reveal());
    CHECK_FALSE(key_in(encryption_method(std::string{kw_aes256::uri}), wrapping, false)->good);
    CHECK_FALSE(key_in(encryption_method(std::string{aes256_gcm::uri}), data, false)->good);
}

TEST_CASE("a method that is not admitted, and parameters that a method does not take, are refused")
{
    CHECK(key_in("", {1}).error().code() == errc::algorithm_refused);
    CHECK(key_in(encryption_method("urn:m", "<x/>"), {1}).error().code() == errc::algorithm_refused);
    for (const auto& uri : {rsa_oaep::uri, kw_aes256::uri, aes256_gcm::uri}) {
        CHECK(key_in(encryption_method(std::string{uri}, "<x/>"), {1}).error().code() == errc::malformed_encryption);
    }
    CHECK(key_in(encryption_method(std::string{aes256_gcm::uri}, "<xenc:KeySize>128</xenc:KeySize>"), {1}).error().code() == errc::malformed_encryption);
}

TEST_CASE("a key that is transported is told from one that is wrapped")
{
    const auto is = [](std::string_view uri) {
        const auto message = parsed(encrypted_key_text(encryption_method(std::string{uri}) + cipher_value("AA==")));
        return is_transported<modern_encryption>(*encrypted_key_element::read(message.root()));
    };
    CHECK(is(rsa_oaep::uri));
    CHECK_FALSE(is(kw_aes256::uri));
    CHECK_FALSE(is("urn:m"));
}

}  // namespace signet::tests
