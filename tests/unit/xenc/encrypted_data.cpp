// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encrypted_data.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("an EncryptedData is read in its schema's order")
{
    const auto message = parsed(encrypted_data_text(encryption_method("urn:m") + key_info_with(key_called("k")) + cipher_value("AA==")
                                    + "<xenc:EncryptionProperties><xenc:EncryptionProperty/></xenc:EncryptionProperties>",
        "Id='e' Type='" + std::string{content_type} + "' MimeType='text/xml' Encoding='urn:enc'"));
    const auto read = encrypted_data_element::read(message.root());
    REQUIRE(read);
    CHECK(read->id == "e");
    CHECK(read->type == content_type);
    CHECK(read->is_xml());
    CHECK(read->mime_type == "text/xml");
    CHECK(read->encoding == "urn:enc");
    CHECK(read->method->algorithm == "urn:m");
    CHECK(read->key_info);
    CHECK(read->cipher_value);
    CHECK_FALSE(read->cipher_reference);
    CHECK(local_name(read->properties) == "EncryptionProperties");
    const auto bare = parsed(encrypted_data_text("<xenc:CipherData><xenc:CipherReference URI='#a'/></xenc:CipherData>"));
    const auto least = encrypted_data_element::read(bare.root());
    REQUIRE(least);
    CHECK_FALSE(least->method);
    CHECK_FALSE(least->is_xml());
    CHECK(least->cipher_reference);
}

TEST_CASE("an EncryptedData that is not built like one is refused")
{
    const std::string value = cipher_value("AA==");
    for (const std::string& wrong : {"text" + value, value + value, value + encryption_method("urn:m"), key_info_with("") + encryption_method("urn:m") + value,
             value + "<x/>", value + "<xenc:ReferenceList/>", std::string{encryption_method("urn:m")}, value + "<xenc:CarriedKeyName/>"}) {
        CAPTURE(wrong);
        CHECK(encrypted_data_element::read(parsed(encrypted_data_text(wrong)).root()).error().code() == errc::malformed_encryption);
    }
    CHECK(encrypted_data_element::read(parsed("<a/>").root()).error().code() == errc::malformed_encryption);
}

}  // namespace signet::tests
