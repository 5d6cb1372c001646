// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/fill_encrypted_key.hpp>

#include <signet/algorithm/kw_aes256.hpp>
#include <signet/algorithm/rsa_oaep_mgf1p.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/xenc/encrypted_key.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("an EncryptedKey says what it is asked to say")
{
    repeatable_random random;
    auto message = parsed("<a/>");
    const node element = append_encrypted_key(message.root());
    encrypted_key_attributes with{.id = "k", .recipient = "zoe", .carried_name = "session", .references = {{"#e"}, {}}};
    REQUIRE(fill_encrypted_key<rsa_oaep>(element, cipher_key_of(16), test_leaf_key().public_part(), random.source(), with,
        [](node key_info) { key_name{"leaf"}.write(key_info); }));
    const auto read = encrypted_key_element::read(element);
    REQUIRE(read);
    CHECK(read->id == "k");
    CHECK(read->recipient == "zoe");
    CHECK(read->carried_name == "session");
    CHECK(read->references.data == std::vector<std::string>{"#e"});
    CHECK(read->key_info);
    REQUIRE(read->method->oaep);
    CHECK(read->method->oaep->digest == sha256::uri);
    CHECK(read->method->oaep->mask_digest == sha256::uri);
}

TEST_CASE("the mask is stated only under the URI that has one")
{
    CHECK(preferred_oaep<rsa_oaep_mgf1p>().mask_digest.empty());
    CHECK(preferred_oaep<rsa_oaep_mgf1p>().digest == legacy::sha1::uri);
    CHECK(preferred_oaep<rsa_oaep>({1}).label == octets{1});
    CHECK(preferred_oaep<legacy::rsa_1_5>().digest.empty());
    repeatable_random random;
    auto message = parsed("<a/>");
    CHECK(fill_encrypted_key<rsa_oaep>(append_encrypted_key(message.root()), cipher_key_of(16), test_leaf_key().public_part(), random.source(), {}, no_key_info{},
              {"", "http://www.w3.org/2007/05/xmldsig-more#sha3-256", {}}).error().code() == errc::algorithm_refused);
}

TEST_CASE("a key is wrapped under another")
{
    repeatable_random random;
    auto message = parsed("<a/>");
    const node element = append_encrypted_key(message.root());
    REQUIRE(fill_encrypted_key<kw_aes256>(element, cipher_key_of(16), cipher_key_of(32, 'w'), random.source()));
    CHECK_FALSE(encrypted_key_element::read(element)->method->oaep);
    CHECK(fill_encrypted_key<kw_aes256>(append_encrypted_key(message.root()), cipher_key_of(16), cipher_key_of(16, 'w'), random.source()).error().code()
          == errc::weak_key);
}

}  // namespace signet::tests
