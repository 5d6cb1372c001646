// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encrypt_by_template.hpp>

#include <signet/algorithm/aes128_gcm.hpp>
#include <signet/crypto/botan/random.hpp>
#include <signet/xenc/decrypt_document.hpp>
#include <signet/xenc/modern_encryption.hpp>
#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a template takes the place of an element, or of its content, with its namespaces")
{
    encryption_keys known;
    known.shared = {{"s", block_cipher::aes, cipher_key_of(16)}};
    recipient_keys own;
    own.shared = known.shared;
    for (const auto type : {std::string_view{""}, element_type, content_type}) {
        const auto pattern = parsed("<holder" + encryption_prefixes + "><xenc:EncryptedData Type='" + std::string{type} + "'>" + encryption_method(std::string{aes128_gcm::uri})
                                    + key_info_with(key_called("s")) + cipher_value("") + "</xenc:EncryptedData></holder>");
        auto message = parsed("<a xmlns='urn:a'><b xml:id='b'>text</b><c/></a>");
        const std::string before = to_text(message);
        const auto done = encrypt_by_template<modern_encryption>(message, *message.ids().find("b"), find_encryption_template(pattern), known, system_random());
        REQUIRE(done);
        CHECK(to_text(message).find("text") == std::string::npos);
        REQUIRE(decrypt_document<modern_encryption>(message, own));
        CHECK(to_text(message) == before);
    }
}

TEST_CASE("a template of octets encrypts no element, and a failure leaves the document")
{
    auto message = parsed("<a><b/></a>");
    const auto octets_pattern = parsed(encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + cipher_value(""), "Type='urn:t'"));
    CHECK(encrypt_by_template<modern_encryption>(message, message.root().first_child(), octets_pattern.root(), {}, system_random()).error().code() == errc::malformed_encryption);
    const auto pattern = parsed(encrypted_data_text(encryption_method(std::string{aes128_gcm::uri}) + cipher_value("")));
    CHECK(encrypt_by_template<modern_encryption>(message, message.root().first_child(), pattern.root(), {}, system_random()).error().code() == errc::unknown_key);
    CHECK(to_text(message) == "<a><b/></a>");
    CHECK_FALSE(find_encryption_template(message));
}

}  // namespace signet::tests
