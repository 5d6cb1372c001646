// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/replace_with_plaintext.hpp>

#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/algorithm/aes256_gcm.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

template <class Method>
std::string sealed_text(std::string_view plaintext, std::string_view type)
{
    const auto sealed = encrypt_octets<Method>(to_octets(as_octets(plaintext)), cipher_key_of(32), system_random()).value();
    return encrypted_data_text(encryption_method(std::string{Method::uri}) + cipher_value(base64_encode(sealed)), "Type='" + std::string{type} + "'");
}

template <class Method>
document holding(std::string_view plaintext, std::string_view type)
{
    return parsed("<holder xml:id='here'>" + sealed_text<Method>(plaintext, type) + "</holder>");
}

result<std::vector<node>> replaced(document& message, bool good = true, const limits& most = {})
{
    decrypting with{most};
    const auto read = encrypted_data_element::read(element_called(message, "EncryptedData")).value();
    return replace_with_plaintext<type_list<aes256_gcm, aes256_cbc>>(message, read, {cipher_key_of(32), good}, with);
}

}  // namespace

TEST_CASE("an element and a content come back to their places, with their identifiers")
{
    for (const bool whole : {true, false}) {
        auto message = parsed("<a xmlns:p='urn:p'><p:b><c xml:id='c'/>text</p:b></a>");
        const std::string before = to_text(message);
        const auto made = whole ? encrypt_element<aes256_gcm>(message, message.root().first_child(), cipher_key_of(32), system_random())
                                : encrypt_content<aes256_gcm>(message, message.root().first_child(), cipher_key_of(32), system_random());
        REQUIRE(made);
        CHECK_FALSE(message.ids().find("c"));
        const auto nodes = replaced(message);
        REQUIRE(nodes);
        CHECK(nodes->size() == (whole ? 1 : 2));
        CHECK(to_text(message) == before);
        CHECK(message.ids().find("c"));
    }
}

TEST_CASE("the document element is replaced too")
{
    auto message = parsed("<a><b/></a>");
    REQUIRE(encrypt_element<aes256_gcm>(message, message.root(), cipher_key_of(32), system_random()));
    REQUIRE(replaced(message));
    CHECK(to_text(message) == "<a><b/></a>");
}

TEST_CASE("a plaintext that may not stand there is refused, with its reason where the method is authenticated and without where not")
{
    for (const auto& [text, code] : {std::pair<std::string, errc>{"</a><evil/><a>", errc::malformed_xml}, {"<a", errc::malformed_xml}, {"<a/><b/>", errc::malformed_encryption},
             {"text", errc::malformed_encryption}, {"", errc::malformed_encryption}, {" <a/>", errc::malformed_encryption}, {"<a/><!-- -->", errc::malformed_encryption},
             {"<!DOCTYPE a><a/>", errc::malformed_xml}, {"<p:a/>", errc::malformed_namespaces}, {"<a xml:id='here'/>", errc::duplicate_id}}) {
        CAPTURE(text);
        auto open = holding<aes256_gcm>(text, element_type);
        const auto told = replaced(open);
        REQUIRE_FALSE(told);
        CHECK(told.error().where() == "EncryptedData");
        CHECK_FALSE(told.error().message().starts_with("EncryptedData: EncryptedData"));
        CHECK((told.error().code() == code || (code == errc::malformed_xml && told.error().code() == errc::doctype_refused)));
        auto closed = holding<aes256_cbc>(text, element_type);
        const auto quiet = replaced(closed);
        REQUIRE_FALSE(quiet);
        CHECK(quiet.error().code() == errc::decryption_failed);
        CHECK(quiet.error().message() == "EncryptedData: it cannot be decrypted");
    }
    auto root = parsed(sealed_text<aes256_gcm>("text", content_type));
    CHECK(replaced(root).error().code() == errc::malformed_encryption);
}

TEST_CASE("a content may be empty, or text, or several elements")
{
    for (const std::string text : {"", "text", "<a/><b/>", "<!-- c -->"}) {
        auto message = holding<aes256_gcm>(text, content_type);
        REQUIRE(replaced(message));
        CHECK(to_text(message).find("EncryptedData") == std::string::npos);
    }
}

TEST_CASE("a key that is not good is one refusal, whatever the plaintext is")
{
    for (const char* text : {"<a/>", "<a"}) {
        auto message = holding<aes256_cbc>(text, element_type);
        CHECK(replaced(message, false).error().message() == "EncryptedData: it cannot be decrypted");
    }
}

TEST_CASE("octets take no place in a document, and a plaintext has the document's limits")
{
    auto message = holding<aes256_gcm>("<a/>", "urn:octets");
    CHECK(replaced(message).error().code() == errc::malformed_encryption);
    auto deep = holding<aes256_gcm>("<a><a><a/></a></a>", element_type);
    limits most;
    most.depth = 3;
    CHECK(replaced(deep, true, most).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
