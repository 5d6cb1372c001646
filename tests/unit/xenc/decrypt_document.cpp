// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/decrypt_document.hpp>

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
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

TEST_CASE("a part stays whose method, key or reference to a key is not ours, and is refused where there is no other")
{
    const auto part = [](const std::string& method, const std::string& inside) { return encrypted_data_text(method + key_info_with(inside) + cipher_value("AAAA")); };
    const auto cbc = encryption_method(std::string{aes128_cbc::uri});
    const auto gcm = encryption_method(std::string{aes128_gcm::uri});
    for (const auto& [left, reason] : {std::pair<std::string, errc>{part(cbc, key_called("other")), errc::algorithm_refused},
             {part(encryption_method("urn:m", "<x/>"), key_called("other")), errc::algorithm_refused},
             {part("", key_called("other")), errc::algorithm_refused},
             {part(gcm, encrypted_key_text(encryption_method("urn:m", "<x/>") + cipher_value("AA=="))), errc::algorithm_refused},
             {part(gcm, "<ds:RetrievalMethod URI='http://elsewhere/'/>"), errc::reference_refused},
             {part(gcm, key_called("other")), errc::unknown_key}}) {
        CAPTURE(left);
        auto message = parsed("<a><b/>" + left + "</a>");
        encrypt(message, "b", 'k');
        const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
        REQUIRE(done);
        CHECK(done->parts.size() == 1);
        CHECK(done->left == 1);
        REQUIRE(done->reason);
        CHECK(done->reason->code() == reason);
        CHECK(decrypt_document<modern_encryption>(message, keys_of('k')).error().code() == reason);
    }
}

TEST_CASE("a part of ours stays whose ciphertext stands where it is not looked for")
{
    auto message = parsed("<a><b/><c/>" + encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + key_info_with(key_called("k"))
                                              + "<xenc:CipherData><xenc:CipherReference URI='http://elsewhere/'/></xenc:CipherData>", "Type='" + std::string{element_type} + "'")
                          + "<d/></a>");
    for (const char* const name : {"b", "c", "d"}) {
        encrypt(message, name, 'k');
    }
    const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
    REQUIRE(done);
    CHECK(done->parts.size() == 3);
    CHECK(done->left == 1);
    REQUIRE(done->reason);
    CHECK(done->reason->code() == errc::reference_refused);
    CHECK(to_text(message).find("http://elsewhere/") != std::string::npos);
    CHECK(decrypt_document<modern_encryption>(message, keys_of('k')).error().code() == errc::reference_refused);
}

TEST_CASE("the reason that is told is one that says more than that a key is not known")
{
    const auto part = [](std::string_view method) { return encrypted_data_text(encryption_method(std::string{method}) + key_info_with(key_called("other")) + cipher_value("AAAA")); };
    auto message = parsed("<a>" + part(aes128_gcm::uri) + part(aes128_cbc::uri) + "</a>");
    CHECK(decrypt_document<modern_encryption>(message, keys_of('k')).error().code() == errc::algorithm_refused);
}

TEST_CASE("one key under two methods, or two ciphers, is refused")
{
    recipient_keys own;
    own.shared = {{"w", block_cipher::aes, cipher_key_of(32, 'w')}};
    const auto outcome_of = [&]<class First, class Second>(type_list<First, Second>) {
        const auto sealed_by = [&]<class Method>(type_list<Method>) {
            const auto value = encrypt_octets<Method>(to_octets(as_octets("<b/>")), cipher_key_of(Method::key_octets, 'c'), system_random()).value();
            return encrypted_data_text(encryption_method(std::string{Method::uri}) + key_info_with("<ds:RetrievalMethod URI='#k'/>") + cipher_value(base64_encode(value)),
                "Type='" + std::string{element_type} + "'");
        };
        const auto key = wrap_key<kw_aes256>(cipher_key_of(First::key_octets, 'c').reveal_octets(), cipher_key_of(32, 'w')).value();
        auto message = parsed("<a>" + encrypted_key_text(encryption_method(std::string{kw_aes256::uri}) + key_info_with(key_called("w")) + cipher_value(base64_encode(key)), "Id='k'")
            + sealed_by(type_list<First>{}) + sealed_by(type_list<Second>{}) + "</a>");
        const auto done = decrypt_document<legacy::all_encryption>(message, own);
        return done ? "done" : std::string{done.error().name()};
    };
    CHECK(outcome_of(type_list<aes256_gcm, aes256_gcm>{}) == "done");
    CHECK(outcome_of(type_list<aes256_gcm, aes256_cbc>{}) == "algorithm_refused");
    CHECK(outcome_of(type_list<aes256_cbc, aes256_gcm>{}) == "algorithm_refused");
    CHECK(outcome_of(type_list<aes192_cbc, legacy::tripledes_cbc>{}) == "algorithm_refused");
}

TEST_CASE("as many parts as there may be may each have a key of their own")
{
    std::string text;
    const auto key = wrap_key<kw_aes128>(cipher_key_of(16, 'c').reveal_octets(), cipher_key_of(16)).value();
    const auto value = encrypt_octets<aes128_gcm>(to_octets(as_octets("<b/>")), cipher_key_of(16, 'c'), system_random()).value();
    const auto key_text = [&](const std::string& name) {
        return encrypted_key_text(encryption_method(std::string{kw_aes128::uri}) + key_info_with(key_called(name)) + cipher_value(base64_encode(key)));
    };
    const auto data_text = [&](const std::string& keys) {
        return encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + key_info_with(keys) + cipher_value(base64_encode(value)), "Type='" + std::string{element_type} + "'");
    };
    const limits most;
    for (std::size_t i = 0; i < most.encrypted_parts; ++i) {
        text += data_text(key_text("k"));
    }
    auto message = parsed("<a>" + text + "</a>");
    const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
    REQUIRE(done);
    CHECK(done->parts.size() == most.encrypted_parts);

    std::string recipients;
    for (int i = 0; i < 20; ++i) {
        recipients += key_text("r" + std::to_string(i));
    }
    auto one = parsed("<a>" + data_text(recipients + key_text("k")) + "</a>");
    CHECK(decrypt_document<modern_encryption>(one, keys_of('k')));
}

TEST_CASE("what stands beside a ciphertext is kept")
{
    auto message = parsed("<a><b/></a>");
    encrypt(message, "b", 'k');
    node element = element_called(message, "EncryptedData");
    element.append_attribute("MimeType").set_value("text/xml");
    element.append_attribute("Encoding").set_value("urn:encoding");
    const node properties = append_element(element, prefix_of(element), "EncryptionProperties");
    set_text(append_element(properties, prefix_of(element), "EncryptionProperty"), "2026");
    const auto done = decrypt_document<modern_encryption>(message, keys_of('k'));
    REQUIRE(done);
    REQUIRE(done->parts.size() == 1);
    CHECK(done->parts.front().mime_type == "text/xml");
    CHECK(done->parts.front().encoding == "urn:encoding");
    CHECK(done->parts.front().properties == "<xenc:EncryptionProperties xmlns:xenc=\"" + xenc_uri + "\"><xenc:EncryptionProperty>2026</xenc:EncryptionProperty></xenc:EncryptionProperties>");
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
