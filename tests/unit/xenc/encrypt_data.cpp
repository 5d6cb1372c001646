// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encrypt_data.hpp>

#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/keyinfo/key_name.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("an element is encrypted in its place, and its identifiers go")
{
    auto message = parsed("<a><b xml:id='b'>text</b><c/></a>");
    const auto made = encrypt_element<aes256_gcm>(message, message.root().first_child(), cipher_key_of(32), system_random(), {.id = "e"},
        [](node key_info) { key_name{"k"}.write(key_info); });
    REQUIRE(made);
    CHECK(*message.ids().find("e") == *made);
    CHECK_FALSE(message.ids().find("b"));
    CHECK(to_text(message).find("text") == std::string::npos);
    CHECK(local_name(made->next_sibling()) == "c");
    const auto read = encrypted_data_element::read(*made);
    REQUIRE(read);
    CHECK(read->type == element_type);
    CHECK(as_text(*decrypt_data<type_list<aes256_gcm>>(*read, {cipher_key_of(32), true}, message, decrypting{})) == "<b xml:id=\"b\">text</b>");
}

TEST_CASE("the content of an element is encrypted, whatever it is")
{
    auto message = parsed("<a>text<b xml:id='b'/><!-- c --></a>");
    const auto made = encrypt_content<aes256_gcm>(message, message.root(), cipher_key_of(32), system_random());
    REQUIRE(made);
    CHECK(message.root().first_child() == *made);
    CHECK(message.root().last_child() == *made);
    const auto read = encrypted_data_element::read(*made);
    REQUIRE(read);
    CHECK(read->type == content_type);
    CHECK_FALSE(read->key_info);
    CHECK(as_text(*decrypt_data<type_list<aes256_gcm>>(*read, {cipher_key_of(32), true}, message, decrypting{})) == "text<b xml:id=\"b\"/><!-- c -->");
}

TEST_CASE("octets are encrypted with what describes them")
{
    auto message = parsed("<a/>");
    const auto made = encrypt_data<aes256_gcm>(message, message.root(), {1, 2, 3}, cipher_key_of(32), system_random(),
        {.type = "urn:t", .mime_type = "image/png", .encoding = "urn:e"});
    REQUIRE(made);
    const auto read = encrypted_data_element::read(*made);
    CHECK(read->type == "urn:t");
    CHECK(read->mime_type == "image/png");
    CHECK(read->encoding == "urn:e");
}

TEST_CASE("a failure leaves the document as it was")
{
    auto message = parsed("<a><b xml:id='b'/></a>");
    const std::string before = to_text(message);
    CHECK(encrypt_element<aes256_gcm>(message, message.root().first_child(), cipher_key_of(16), system_random()).error().code() == errc::malformed_key);
    CHECK(encrypt_content<aes256_gcm>(message, message.root(), cipher_key_of(32), system_random(), {.id = "b"}).error().code() == errc::duplicate_id);
    CHECK(encrypt_content<aes256_gcm>(message, message.root(), cipher_key_of(32), system_random(), {}, [](node) -> result<void> {
        return refuse(errc::unusable_credential, "", "no");
    }).error().code() == errc::unusable_credential);
    CHECK(to_text(message) == before);
    CHECK(message.ids().find("b"));
}

}  // namespace signet::tests
