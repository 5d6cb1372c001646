// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/decrypt_data.hpp>

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes128_gcm.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

namespace {

template <class Method>
std::string data_by(std::string_view plaintext)
{
    repeatable_random random;
    const auto sealed = encrypt_octets<Method>(to_octets(as_octets(plaintext)), cipher_key_of(16), random.source()).value();
    return encrypted_data_text(encryption_method(std::string{Method::uri}) + cipher_value(base64_encode(sealed)));
}

received_key good_key() { return {cipher_key_of(16), true}; }

std::string with(std::string text, const std::string& from, const std::string& to) { return text.replace(text.find(from), from.size(), to); }

}  // namespace

TEST_CASE("octets are decrypted by an admitted method, and all failures are one")
{
    const auto message = parsed(data_by<aes128_gcm>("the plaintext"));
    const auto read = encrypted_data_element::read(message.root());
    REQUIRE(read);
    using methods = type_list<aes128_gcm, aes256_gcm>;
    CHECK(as_text(*decrypt_data<methods>(*read, good_key(), message, decrypting{})) == "the plaintext");
    const auto other = decrypt_data<methods>(*read, {cipher_key_of(16, 'x'), true}, message, decrypting{});
    const auto marked = decrypt_data<methods>(*read, {cipher_key_of(16), false}, message, decrypting{});
    const auto longer = decrypt_data<methods>(*read, {cipher_key_of(32), true}, message, decrypting{});
    for (const auto* failed : {&other, &marked, &longer}) {
        REQUIRE_FALSE(*failed);
        CHECK(failed->error().code() == errc::decryption_failed);
        CHECK(failed->error().message() == other.error().message());
    }
    CHECK(decrypt_data<type_list<aes256_gcm>>(*read, good_key(), message, decrypting{}).error().code() == errc::algorithm_refused);
}

TEST_CASE("a bad padding of CBC is the same refusal as a key that is not good")
{
    const auto message = parsed(data_by<aes128_cbc>("the plaintext"));
    const auto read = encrypted_data_element::read(message.root());
    REQUIRE(read);
    using methods = type_list<aes128_cbc>;
    CHECK(as_text(*decrypt_data<methods>(*read, good_key(), message, decrypting{})) == "the plaintext");
    const auto method = choose_data_method<methods>(*read);
    REQUIRE(method);
    CHECK_FALSE(method->is_authenticated);
    decrypting with;
    const auto opened = open_data<>(*read, *method, {cipher_key_of(16), false}, message, with);
    REQUIRE(opened);
    CHECK_FALSE(opened->good);
    CHECK(decrypt_data<methods>(*read, {cipher_key_of(16), false}, message, decrypting{}).error().code() == errc::decryption_failed);
}

TEST_CASE("a part without a method is decrypted by the only one that is admitted")
{
    const auto message = parsed(with(data_by<aes128_gcm>("p"), encryption_method(std::string{aes128_gcm::uri}), ""));
    const auto read = encrypted_data_element::read(message.root());
    REQUIRE(read);
    CHECK(decrypt_data<type_list<aes128_gcm>>(*read, good_key(), message, decrypting{}));
    CHECK(decrypt_data<type_list<aes128_gcm, aes256_gcm>>(*read, good_key(), message, decrypting{}).error().code() == errc::algorithm_refused);
}

TEST_CASE("a KeySize must be the method's, and parameters are none of it")
{
    for (const auto& [inside, code] : {std::pair<std::string, errc>{"<xenc:KeySize>256</xenc:KeySize>", errc::malformed_encryption},
             {"<ds:DigestMethod Algorithm='urn:d'/>", errc::malformed_encryption}}) {
        const auto message = parsed(with(data_by<aes128_gcm>("p"), encryption_method(std::string{aes128_gcm::uri}),
            encryption_method(std::string{aes128_gcm::uri}, inside)));
        CHECK(decrypt_data<type_list<aes128_gcm>>(*encrypted_data_element::read(message.root()), good_key(), message, decrypting{}).error().code() == code);
    }
}

TEST_CASE("the parts and the octets of a document are limited together")
{
    const auto message = parsed(data_by<aes128_gcm>("the plaintext"));
    const auto read = encrypted_data_element::read(message.root());
    REQUIRE(read);
    using methods = type_list<aes128_gcm>;
    limits most;
    most.encrypted_parts = 1;
    decrypting once{most};
    CHECK(decrypt_data<methods>(*read, good_key(), message, once));
    CHECK(decrypt_data<methods>(*read, good_key(), message, once).error().code() == errc::limit_exceeded);
    limits few;
    few.decrypted_octets = 25;
    decrypting twice{few};
    CHECK(decrypt_data<methods>(*read, good_key(), message, twice));
    CHECK(decrypt_data<methods>(*read, good_key(), message, twice).error().code() == errc::limit_exceeded);
}

}  // namespace signet::tests
