// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

// Encrypted documents without SOAP, changed as an attacker would: by the library alone. What a receiver of messages makes of it is a
// matter of its policy.
#include <signet/xenc/decrypt_document.hpp>

#include <signet/algorithm/aes128_cbc.hpp>
#include <signet/algorithm/aes256_cbc.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/keyinfo/key_name.hpp>
#include <signet/xenc/encrypt_data.hpp>
#include <signet/xenc/fill_encrypted_key.hpp>
#include <signet/xenc/legacy/all_encryption.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"
#include "support/keys.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

using namespace signet;
using namespace signet::tests;

namespace {

const recipient_keys& own()
{
    static const recipient_keys keys = [] {
        recipient_keys made;
        made.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {test_leaf()}});
        made.shared = {{"k", block_cipher::aes, cipher_key_of(32)}, {"w", block_cipher::aes, cipher_key_of(16)}};
        made.secrets = {{"m", secret{"a password"}}};
        return made;
    }();
    return keys;
}

template <class Method>
std::string sealed(std::string_view plaintext, std::string_view type = element_type, const std::string& key_info = key_called("k"))
{
    const auto value = encrypt_octets<Method>(to_octets(as_octets(plaintext)), cipher_key_of(Method::key_octets), system_random()).value();
    return encrypted_data_text(encryption_method(std::string{Method::uri}) + key_info_with(key_info) + cipher_value(base64_encode(value)), "Type='" + std::string{type} + "'");
}

/// Why a document is refused, with the whole message.
template <class Algorithms = modern_encryption>
error refused(const std::string& text, const limits& most = {})
{
    auto message = parsed(text);
    decryption_options with;
    with.most = most;
    const auto done = decrypt_document<Algorithms>(message, own(), with);
    REQUIRE_FALSE(done);
    CHECK_FALSE(done.error().sentence().empty());
    CHECK(done.error().message().size() < 2000);
    return done.error();
}

std::string held(const std::string& inside) { return "<holder xml:id='here'>" + inside + "</holder>"; }

std::string changed(std::string text, std::size_t after, char by)
{
    const auto at = text.find("CipherValue>") + 12 + after;
    text[at] = text[at] == by ? 'B' : by;
    return text;
}

}  // namespace

TEST_CASE("A42, A43: whatever is wrong with padding, key or text of a method that does not tell is one refusal")
{
    const std::string good = held(sealed<aes256_cbc>("<a>some text that has a few blocks</a>"));
    std::vector<std::string> wrong;
    for (std::size_t at = 0; at < 60; ++at) {
        wrong.push_back(changed(good, at, 'A'));
    }
    wrong.push_back(held(sealed<aes256_cbc>("<a")));
    wrong.push_back(held(sealed<aes256_cbc>("")));
    wrong.push_back(held(sealed<aes256_cbc>("<a/><b/>")));
    wrong.push_back(held(sealed<aes256_cbc>("<!DOCTYPE a><a/>")));
    wrong.push_back(held(sealed<aes256_cbc>("<a xml:id='here'/>")));
    std::size_t refusals = 0;
    for (const auto& text : wrong) {
        auto message = parsed(text);
        const auto done = decrypt_document<legacy::all_encryption>(message, own());
        if (done) {
            continue;  // a change that CBC does not notice
        }
        ++refusals;
        CHECK(done.error().code() == errc::decryption_failed);
        CHECK(done.error().message() == "EncryptedData: it cannot be decrypted");
    }
    CHECK(refusals > 5);

    auto message = parsed("<a/>");
    const node element = append_encrypted_key(message.root());
    REQUIRE(fill_encrypted_key<legacy::rsa_1_5>(element, cipher_key_of(32), test_leaf_key().public_part(), system_random(), {},
        [](node at) { key_name{"leaf"}.write(at); }));
    const std::string transported = held(sealed<aes256_gcm>("<a/>", element_type, to_text(element)));
    for (std::size_t at = 2; at < 300; at += 13) {
        CHECK(refused<legacy::all_encryption>(changed(transported, at, 'A')).message() == "EncryptedData: it cannot be decrypted");
    }
}

TEST_CASE("A44: a part of GCM that is called CBC is refused where CBC is not admitted, and tells nothing where it is")
{
    std::string text = held(sealed<aes256_gcm>("<a>some text that has a few blocks, as many as need be</a>"));
    const std::string gcm{aes256_gcm::uri};
    text.replace(text.find(gcm), gcm.size(), aes256_cbc::uri);
    CHECK(refused(text).code() == errc::algorithm_refused);
    CHECK(refused<legacy::all_encryption>(text).code() == errc::decryption_failed);
    std::string shorter = held(sealed<aes256_gcm>("<a/>"));
    shorter.replace(shorter.find(gcm), gcm.size(), aes128_gcm::uri);
    CHECK(refused(shorter).code() == errc::key_mismatch);
}

TEST_CASE("A44: a key that is named, or encrypted, serves one method in a document")
{
    const auto key = wrap_key<kw_aes128>(cipher_key_of(32).reveal_octets(), cipher_key_of(16)).value();
    const std::string carried = encrypted_key_text(encryption_method(std::string{kw_aes128::uri}) + key_info_with(key_called("w")) + cipher_value(base64_encode(key))
        + "<xenc:CarriedKeyName>carried</xenc:CarriedKeyName>");
    for (const auto& key_info : {key_called("k"), key_called("carried")}) {
        CAPTURE(key_info);
        const auto both = [&](const std::string& first, const std::string& second) { return held(first + second + carried); };
        const auto gcm = sealed<aes256_gcm>("<a/>", element_type, key_info);
        const auto cbc = sealed<aes256_cbc>("<a/>", element_type, key_info);
        CHECK(refused<legacy::all_encryption>(both(gcm, cbc)).code() == errc::algorithm_refused);
        CHECK(refused<legacy::all_encryption>(both(cbc, gcm)).code() == errc::algorithm_refused);
        auto message = parsed(both(gcm, gcm));
        CHECK(decrypt_document<legacy::all_encryption>(message, own()));
    }
}

TEST_CASE("A45: a tag that is cut, a ciphertext without one, and any changed bit are refused")
{
    const auto value = encrypt_octets<aes256_gcm>(to_octets(as_octets("<a/>")), cipher_key_of(32), system_random()).value();
    const auto of = [](const octets& ciphertext) {
        return held(encrypted_data_text(encryption_method(std::string{aes256_gcm::uri}) + key_info_with(key_called("k")) + cipher_value(base64_encode(ciphertext)),
            "Type='" + std::string{element_type} + "'"));
    };
    for (std::size_t size = 0; size < value.size(); ++size) {
        CHECK(refused(of({value.begin(), value.begin() + static_cast<std::ptrdiff_t>(size)})).message() == "EncryptedData: it cannot be decrypted");
    }
    for (std::size_t bit = 0; bit < 8 * value.size(); ++bit) {
        octets forged = value;
        forged[bit / 8] = static_cast<std::uint8_t>(forged[bit / 8] ^ (1U << (bit % 8)));
        CHECK(refused(of(forged)).message() == "EncryptedData: it cannot be decrypted");
    }
    octets longer = value;
    longer.push_back(0);
    CHECK(refused(of(longer)).code() == errc::decryption_failed);
}

TEST_CASE("A48: a plaintext that is no element closes none, declares no type and is as limited as the document")
{
    for (const auto& [plaintext, code] : {std::pair<std::string, errc>{"</holder><evil/><holder>", errc::malformed_xml}, {"<a></a></a>", errc::malformed_xml}, {"<a>", errc::malformed_xml},
             {"<a/><evil/>", errc::malformed_encryption}, {"text", errc::malformed_encryption}, {"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", errc::doctype_refused},
             {"<?xml version='1.0'?><a/>", errc::malformed_xml}, {"<p:a/>", errc::malformed_namespaces}, {"<a xml:id='here'/>", errc::duplicate_id}, {std::string("<a>\0</a>", 8), errc::malformed_xml}}) {
        CAPTURE(plaintext);
        const auto why = refused(held(sealed<aes256_gcm>(plaintext)));
        CHECK((why.code() == code || (code == errc::doctype_refused && why.code() == errc::malformed_xml)));
    }
    std::string deep;
    for (int i = 0; i < 2000; ++i) {
        deep += "<a>";
    }
    CHECK(refused(held(sealed<aes256_gcm>(deep))).code() == errc::limit_exceeded);
    limits most;
    most.decrypted_octets = 1000;
    CHECK(refused(held(sealed<aes256_gcm>("<a>" + std::string(2000, 'x') + "</a>")), most).code() == errc::limit_exceeded);
    CHECK(refused(held(sealed<aes256_gcm>("<a>" + std::string(600, 'x') + "</a>") + sealed<aes256_gcm>("<a>" + std::string(600, 'x') + "</a>")), most).code()
          == errc::limit_exceeded);
}

TEST_CASE("A48: what is encrypted many times over is decrypted so often and no more")
{
    auto message = parsed("<a><b/></a>");
    for (int i = 0; i < 8; ++i) {
        REQUIRE(encrypt_content<aes256_gcm>(message, message.root(), cipher_key_of(32), system_random(), {}, [](node at) { key_name{"k"}.write(at); }));
    }
    decryption_options with;
    with.most.encrypted_parts = 7;
    const auto done = decrypt_document<modern_encryption>(message, own(), with);
    REQUIRE_FALSE(done);
    CHECK(done.error().code() == errc::limit_exceeded);
}

TEST_CASE("A49: keys that lead to themselves, in circles or too deep are refused, and soon")
{
    const auto key = [](const std::string& id, const std::string& next) {
        return encrypted_key_text(encryption_method(std::string{kw_aes128::uri}) + key_info_with(next) + cipher_value("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), "Id='" + id + "'");
    };
    const auto to = [](const std::string& id) { return "<ds:RetrievalMethod URI='#" + id + "'/>"; };
    const auto data = [](const std::string& inside) {
        return encrypted_data_text(encryption_method(std::string{aes256_gcm::uri}) + key_info_with(inside) + cipher_value(std::string(100, 'A')), "Type='" + std::string{element_type} + "' Id='e'");
    };
    CHECK(refused(held(data(to("a")) + key("a", to("a")))).code() == errc::reference_refused);
    CHECK(refused(held(data(to("a")) + key("a", to("b")) + key("b", to("a")))).code() == errc::reference_refused);
    CHECK(refused(held(data(to("a")) + key("a", to("b")) + key("b", to("c")) + key("c", key_called("w")))).code() == errc::limit_exceeded);
    CHECK(refused(held(data(key("a", key("b", key("c", key_called("w"))))))).code() == errc::limit_exceeded);
    std::string many;
    for (int i = 0; i < 100; ++i) {
        many += key("x" + std::to_string(i), key_called("w"));
    }
    CHECK(refused(held(data(many))).code() == errc::limit_exceeded);
    CHECK(refused(held(data(key_called("carried")) + many)).code() == errc::limit_exceeded);
    std::string references;
    for (int i = 0; i < 100000; ++i) {
        references += "<xenc:DataReference URI='#e'/>";
    }
    const auto listed = encrypted_key_text(encryption_method(std::string{kw_aes128::uri}) + key_info_with(key_called("w")) + cipher_value("AAAA")
                                           + "<xenc:ReferenceList>" + references + "</xenc:ReferenceList>");
    const auto begin = std::chrono::steady_clock::now();
    CHECK(refused(held(data(listed))).code() == errc::limit_exceeded);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{5});
}

TEST_CASE("A50: absurd iterations, lengths and sizes are refused before they cost anything")
{
    const auto derived = [](const std::string& iterations, const std::string& length, const std::string& salt = "AAEC") {
        return held(encrypted_data_text(encryption_method(std::string{aes256_gcm::uri}) + key_info_with("<xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri
            + "pbkdf2'><xenc11:PBKDF2-params><xenc11:Salt><xenc11:Specified>" + salt + "</xenc11:Specified></xenc11:Salt><xenc11:IterationCount>" + iterations
            + "</xenc11:IterationCount><xenc11:KeyLength>" + length + "</xenc11:KeyLength><xenc11:PRF Algorithm='" + std::string{hmac_sha256::uri}
            + "'/></xenc11:PBKDF2-params></xenc11:KeyDerivationMethod></xenc11:DerivedKey>") + cipher_value(std::string(100, 'A')), "Type='" + std::string{element_type} + "'"));
    };
    const auto begin = std::chrono::steady_clock::now();
    CHECK(refused(derived("2147483647", "32")).code() == errc::limit_exceeded);
    CHECK(refused(derived("99999999999999999999999999", "32")).code() == errc::limit_exceeded);
    CHECK(refused(derived("0", "32")).code() == errc::malformed_value);
    CHECK(refused(derived("-1", "32")).code() == errc::malformed_value);
    CHECK(refused(derived("10", "2147483647")).code() == errc::malformed_encryption);
    CHECK(refused(derived("10", "0")).code() == errc::malformed_value);
    CHECK(refused(derived("10", "32", std::string(8000, 'A'))).code() == errc::limit_exceeded);
    CHECK(refused(derived("10", "32", "*")).code() == errc::malformed_value);
    CHECK(refused(derived("10", "32")).code() == errc::decryption_failed);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{5});
    std::string two = derived("600000", "32");
    limits most;
    most.derivation_iterations = 700;
    const std::string both = derived("400", "32");
    const auto inner = both.substr(both.find("<xenc:EncryptedData"), both.rfind("</holder>") - both.find("<xenc:EncryptedData"));
    const auto found = inner.find("<xenc11:DerivedKey>");
    const auto end = inner.find("</ds:KeyInfo>");
    CHECK(refused(held(inner.substr(0, end) + inner.substr(found, end - found) + inner.substr(end)), most).code() == errc::limit_exceeded);
}
