// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/decrypt_document.hpp>

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

recipient_keys keys_of(char letter)
{
    recipient_keys own;
    own.shared = {{"k", block_cipher::aes, cipher_key_of(16, letter)}};
    return own;
}

void encrypt(document& message, std::string_view name, char letter, const std::string& key = "k")
{
    REQUIRE(encrypt_element<aes128_gcm>(message, element_called(message, name), cipher_key_of(16, letter), system_random(), {},
        [&](node at) { key_name{key}.write(at); }));
}

}  // namespace

TEST_CASE("every part that there is a key for is decrypted, also inside what was decrypted")
{
    auto message = parsed("<a><b>one</b><c><d>two</d></c><e>three</e></a>");
    const std::string before = to_text(message);
    encrypt(message, "d", 'k');
    encrypt(message, "c", 'k');
    encrypt(message, "b", 'k');
    const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
    REQUIRE(done);
    CHECK(to_text(message) == before);
    REQUIRE(done->parts.size() == 3);
    CHECK(done->parts[0].element == "b");
    CHECK(done->parts[1].element == "c");
    CHECK(done->parts[2].element == "d");
    CHECK(done->parts[0].method == aes128_gcm::uri);
    CHECK(done->left == 0);
    CHECK_FALSE(done->plaintext);
}

TEST_CASE("the parts of others stay, and a document without a part of ours is refused")
{
    auto message = parsed("<a><b/><c/></a>");
    encrypt(message, "b", 'x', "other");
    encrypt(message, "c", 'k');
    const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
    REQUIRE(done);
    CHECK(done->left == 1);
    CHECK(decrypt_document<modern_encryption>(message, keys_of('k')).error().code() == errc::unknown_key);
    auto plain = parsed("<a/>");
    CHECK(decrypt_document<modern_encryption>(plain, keys_of('k')).error().code() == errc::part_not_encrypted);
}

TEST_CASE("octets are given where they are all there is")
{
    auto message = parsed("<a/>");
    REQUIRE(encrypt_data<aes128_gcm>(message, message.root(), {1, 2}, cipher_key_of(16), system_random(), {}, [](node at) { key_name{"k"}.write(at); }));
    const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
    REQUIRE(done);
    CHECK(*done->plaintext == octets{1, 2});
    REQUIRE(encrypt_data<aes128_gcm>(message, message.root(), {1, 2}, cipher_key_of(16), system_random(), {}, [](node at) { key_name{"k"}.write(at); }));
    CHECK(decrypt_document<modern_encryption>(message, keys_of('k')).error().code() == errc::malformed_encryption);
}

TEST_CASE("a part that cannot be decrypted ends it, and parts are limited")
{
    auto message = parsed("<a><b/><c/></a>");
    encrypt(message, "b", 'k');
    CHECK(decrypt_document<modern_encryption>(message, keys_of('x')).error().code() == errc::decryption_failed);
    encrypt(message, "c", 'k');
    decryption_options with;
    with.most.encrypted_parts = 1;
    CHECK(decrypt_document<modern_encryption>(message, keys_of('k'), with).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
