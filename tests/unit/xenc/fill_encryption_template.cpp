// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/fill_encryption_template.hpp>

#include <signet/crypto/botan/random.hpp>
#include <signet/xenc/decrypt_document.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/xml/writer.hpp>

#include "support/keys.hpp"

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a template is filled for the recipient that it names, and decrypted by it")
{
    encryption_keys known;
    known.recipients.push_back(named_public_key::of(test_leaf(), "leaf").value());
    const std::string pattern = encrypted_data_text(encryption_method(std::string{aes256_gcm::uri})
        + key_info_with("<xenc:EncryptedKey>" + encryption_method(std::string{rsa_oaep_mgf1p::uri}) + key_info_with("<ds:KeyName/><ds:X509Data><ds:X509SubjectName/></ds:X509Data>")
            + cipher_value("") + "</xenc:EncryptedKey>") + cipher_value(""));
    auto message = parsed(pattern);
    REQUIRE(fill_encryption_template<modern_encryption>(message, message.root(), {1, 2, 3}, known, system_random()));
    CHECK(to_text(message).find("<ds:KeyName>leaf</ds:KeyName>") != std::string::npos);
    CHECK(to_text(message).find(test_leaf().subject()) != std::string::npos);
    recipient_keys own;
    own.keys.push_back({"leaf", any_private_key{test_leaf_key()}, {test_leaf()}});
    CHECK(*decrypt_document<modern_encryption>(message, own)->plaintext == octets{1, 2, 3});
    auto again = parsed(pattern);
    CHECK(fill_encryption_template<modern_encryption>(again, again.root(), {}, {}, system_random()).error().code() == errc::unknown_key);
}

TEST_CASE("a template is filled by a key of both sides, one that wraps, and one that is derived")
{
    encryption_keys known;
    known.shared = {{"s", block_cipher::aes, cipher_key_of(16)}, {"w", block_cipher::aes, cipher_key_of(32)}};
    known.secrets = {{"m", cipher_key_of(20)}};
    recipient_keys own;
    own.shared = known.shared;
    own.secrets = known.secrets;
    const std::string wrapped = "<xenc:EncryptedKey>" + encryption_method(std::string{kw_aes256::uri}) + key_info_with(key_called("w")) + cipher_value("") + "</xenc:EncryptedKey>";
    const std::string derived = "<xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri
        + "pbkdf2'><xenc11:PBKDF2-params><xenc11:Salt><xenc11:Specified/></xenc11:Salt><xenc11:IterationCount>1000</xenc11:IterationCount>"
          "<xenc11:KeyLength>16</xenc11:KeyLength><xenc11:PRF Algorithm='" + std::string{hmac_sha256::uri}
        + "'/></xenc11:PBKDF2-params></xenc11:KeyDerivationMethod><xenc11:MasterKeyName>m</xenc11:MasterKeyName></xenc11:DerivedKey>";
    const std::string by_data_method = "<xenc:EncryptedKey>" + encryption_method(std::string{aes128_gcm::uri}) + key_info_with(key_called("s")) + cipher_value("") + "</xenc:EncryptedKey>";
    for (const std::string& key_info : {key_called("s"), wrapped, derived, by_data_method, std::string{"<ds:KeyName/>"}}) {
        CAPTURE(key_info);
        auto message = parsed(encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + key_info_with(key_info) + cipher_value("")));
        REQUIRE(fill_encryption_template<modern_encryption>(message, message.root(), {1, 2, 3}, known, system_random()));
        const auto done = decrypt_document<modern_encryption>(message, own);
        REQUIRE(done);
        CHECK(*done->plaintext == octets{1, 2, 3});
    }
}

TEST_CASE("a template that derives a key by few iterations, or with a short salt, is refused")
{
    encryption_keys known;
    known.secrets = {{"m", cipher_key_of(20)}};
    const auto outcome_of = [&](const std::string& iterations, const std::string& salt) {
        auto message = parsed(encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + key_info_with("<xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm='"
            + xenc11_uri + "pbkdf2'><xenc11:PBKDF2-params><xenc11:Salt><xenc11:Specified>" + salt + "</xenc11:Specified></xenc11:Salt><xenc11:IterationCount>" + iterations
            + "</xenc11:IterationCount><xenc11:KeyLength>16</xenc11:KeyLength><xenc11:PRF Algorithm='" + std::string{hmac_sha256::uri}
            + "'/></xenc11:PBKDF2-params></xenc11:KeyDerivationMethod></xenc11:DerivedKey>") + cipher_value("")));
        const auto filled = fill_encryption_template<modern_encryption>(message, message.root(), {1, 2, 3}, known, system_random());
        return filled ? std::string{"filled"} : std::string{filled.error().name()};
    };
    CHECK(outcome_of("1000", "AAECAwQFBgc=") == "filled");
    CHECK(outcome_of("1000", "") == "filled");
    CHECK(outcome_of("999", "AAECAwQFBgc=") == "weak_key");
    CHECK(outcome_of("1000", "AAECAwQFBg==") == "weak_key");
    CHECK(outcome_of("1", "AA==") == "weak_key");
}

TEST_CASE("a template asks for no parameters that its methods do not take")
{
    encryption_keys known;
    known.shared = {{"w", block_cipher::aes, cipher_key_of(16)}};
    for (const std::string& uri : {std::string{kw_aes128::uri}, std::string{aes128_gcm::uri}}) {
        auto message = parsed(encrypted_data_text(encryption_method(std::string{aes256_gcm::uri}) + key_info_with("<xenc:EncryptedKey>" + encryption_method(uri, "<x/>")
            + key_info_with(key_called("w")) + cipher_value("") + "</xenc:EncryptedKey>") + cipher_value("")));
        CHECK(fill_encryption_template<modern_encryption>(message, message.root(), {1}, known, system_random()).error().code() == errc::malformed_encryption);
    }
}

TEST_CASE("a key without a name answers what a template names for who is lax, and one with a name does not")
{
    encryption_keys known;
    known.lax = true;
    const std::string derived = "<xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri
        + "pbkdf2'><xenc11:PBKDF2-params><xenc11:Salt><xenc11:Specified/></xenc11:Salt><xenc11:IterationCount>1000</xenc11:IterationCount>"
          "<xenc11:KeyLength>16</xenc11:KeyLength><xenc11:PRF Algorithm='" + std::string{hmac_sha256::uri}
        + "'/></xenc11:PBKDF2-params></xenc11:KeyDerivationMethod><xenc11:MasterKeyName>x</xenc11:MasterKeyName></xenc11:DerivedKey>";
    const auto filled = [&](const std::string& key_info) {
        auto message = parsed(encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + key_info_with(key_info) + cipher_value("")));
        const auto done = fill_encryption_template<modern_encryption>(message, message.root(), {1, 2, 3}, known, system_random());
        return done ? "filled" : std::string{done.error().name()};
    };
    for (const char* const expected : {"unknown_key", "filled", "unresolved_reference"}) {
        const std::string name = known.shared.empty() ? "s" : "";
        known.shared.push_back({name, block_cipher::aes, cipher_key_of(16)});
        known.secrets.push_back({name, cipher_key_of(20)});
        CHECK(filled(key_called("x")) == expected);
        CHECK(filled(derived) == expected);
    }
}

TEST_CASE("a template by agreement gets an ephemeral key")
{
    const auto key = private_key<ec>::generate(elliptic_curve::p256, system_random()).value();
    encryption_keys known;
    known.recipients.emplace_back("r", any_public_key{key.public_part()});
    recipient_keys own;
    own.keys.push_back({"r", any_private_key{key}, {}});
    auto message = parsed(encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + key_info_with("<xenc:EncryptedKey>" + encryption_method(std::string{kw_aes128::uri})
        + key_info_with("<xenc:AgreementMethod Algorithm='" + std::string{ecdh_es::uri} + "'><xenc11:KeyDerivationMethod Algorithm='" + xenc11_uri
            + "ConcatKDF'><xenc11:ConcatKDFParams AlgorithmID='00' PartyUInfo='00' PartyVInfo='00'><ds:DigestMethod Algorithm='" + std::string{sha256::uri}
            + "'/></xenc11:ConcatKDFParams></xenc11:KeyDerivationMethod><xenc:OriginatorKeyInfo/><xenc:RecipientKeyInfo>" + key_called("r")
            + "</xenc:RecipientKeyInfo></xenc:AgreementMethod>") + cipher_value("") + "</xenc:EncryptedKey>") + cipher_value("")));
    REQUIRE(fill_encryption_template<modern_encryption>(message, message.root(), {1, 2, 3}, known, system_random()));
    CHECK(to_text(message).find("ECKeyValue") != std::string::npos);
    CHECK(*decrypt_document<modern_encryption>(message, own)->plaintext == octets{1, 2, 3});
}

TEST_CASE("what cannot be filled is refused")
{
    const auto code_of = [](const std::string& inside) {
        auto message = parsed(encrypted_data_text(inside));
        return fill_encryption_template<modern_encryption>(message, message.root(), {}, {}, system_random()).error().code();
    };
    const std::string method = encryption_method(std::string{aes128_gcm::uri});
    CHECK(code_of(method) == errc::malformed_encryption);
    CHECK(code_of(encryption_method("urn:m") + cipher_value("")) == errc::algorithm_refused);
    CHECK(code_of(method + cipher_value("")) == errc::unknown_key);
    CHECK(code_of(method + key_info_with("<xenc:EncryptedKey>" + encryption_method("urn:m") + cipher_value("") + "</xenc:EncryptedKey>") + cipher_value("")) == errc::algorithm_refused);
}

}  // namespace signet::tests
