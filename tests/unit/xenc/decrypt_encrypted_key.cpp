// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/decrypt_encrypted_key.hpp>

#include <signet/algorithm/kw_aes128.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a transported key comes back, and one that cannot be decrypted is replaced and marked")
{
    repeatable_random random;
    auto message = parsed("<a/>");
    const node element = append_encrypted_key(message.root());
    REQUIRE(fill_encrypted_key<rsa_oaep>(element, cipher_key_of(32), test_leaf_key().public_part(), random.source()));
    const auto read = encrypted_key_element::read(element);
    REQUIRE(read);
    using methods = type_list<rsa_oaep, kw_aes128>;
    const auto key = decrypt_encrypted_key<methods>(*read, test_leaf_key(), 32, message, decrypting{});
    REQUIRE(key);
    CHECK(key->good);
    CHECK(key->value.reveal() == cipher_key_of(32).reveal());
    const auto any = decrypt_encrypted_key<methods>(*read, test_leaf_key(), any_key_octets, message, decrypting{});
    CHECK(any->value.reveal() == cipher_key_of(32).reveal());
    const auto other = decrypt_encrypted_key<methods>(*read, test_leaf_key(), 16, message, decrypting{});
    REQUIRE(other);
    CHECK_FALSE(other->good);
    CHECK(other->value.reveal().size() == 16);
    CHECK(decrypt_encrypted_key<type_list<kw_aes128>>(*read, test_leaf_key(), 32, message, decrypting{}).error().code() == errc::algorithm_refused);
    CHECK(decrypt_encrypted_key<methods>(*read, cipher_key_of(16), 32, message, decrypting{}).error().code() == errc::algorithm_refused);
    limits most;
    most.encrypted_keys = 0;
    CHECK(decrypt_encrypted_key<methods>(*read, test_leaf_key(), 32, message, decrypting{most}).error().code() == errc::limit_exceeded);
    most = {};
    most.encrypted_key_octets = 100;
    CHECK(decrypt_encrypted_key<methods>(*read, test_leaf_key(), 32, message, decrypting{most}).error().code() == errc::limit_exceeded);
}

TEST_CASE("a wrapped key comes back, of the length that is asked for, or longer where that is taken")
{
    repeatable_random random;
    auto message = parsed("<a/>");
    const node element = append_encrypted_key(message.root());
    REQUIRE(fill_encrypted_key<kw_aes128>(element, cipher_key_of(32), cipher_key_of(16, 'w'), random.source()));
    const auto read = encrypted_key_element::read(element);
    REQUIRE(read);
    using methods = type_list<kw_aes128>;
    CHECK(decrypt_encrypted_key<methods>(*read, cipher_key_of(16, 'w'), 32, message, decrypting{})->good);
    CHECK(decrypt_encrypted_key<methods>(*read, cipher_key_of(16, 'w'), any_key_octets, message, decrypting{})->value.reveal() == cipher_key_of(32).reveal());
    CHECK_FALSE(decrypt_encrypted_key<methods>(*read, cipher_key_of(16, 'x'), 32, message, decrypting{})->good);
    const auto shorter = decrypt_encrypted_key<methods>(*read, cipher_key_of(16, 'w'), 16, message, decrypting{});
    CHECK_FALSE(shorter->good);
    CHECK(shorter->value.reveal().size() == 16);
    decrypting lenient;
    lenient.context.longer_keys = true;
    const auto cut = decrypt_encrypted_key<methods>(*read, cipher_key_of(16, 'w'), 16, message, lenient);
    CHECK(cut->good);
    CHECK(cut->value.reveal() == cipher_key_of(16).reveal());
    CHECK(decrypt_encrypted_key<methods>(*read, cipher_key_of(15, 'w'), 32, message, decrypting{}).error().code() == errc::weak_key);
}

TEST_CASE("a key without a method is refused")
{
    const auto message = parsed(encrypted_key_text(cipher_value("AA==")));
    const auto read = encrypted_key_element::read(message.root());
    REQUIRE(read);
    CHECK(decrypt_encrypted_key<type_list<kw_aes128>>(*read, cipher_key_of(16), 16, message, decrypting{}).error().code() == errc::algorithm_refused);
}

}  // namespace signet::tests
