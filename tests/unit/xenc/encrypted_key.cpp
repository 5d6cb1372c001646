// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encrypted_key.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("an EncryptedKey is read in its schema's order")
{
    const auto message = parsed(encrypted_key_text(encryption_method("urn:m") + cipher_value("AA==")
                                    + "<xenc:ReferenceList><xenc:DataReference URI='#a'/></xenc:ReferenceList><xenc:CarriedKeyName>n</xenc:CarriedKeyName>",
        "Id='k' Recipient='zoe'"));
    const auto read = encrypted_key_element::read(message.root());
    REQUIRE(read);
    CHECK(read->id == "k");
    CHECK(read->recipient == "zoe");
    CHECK(read->carried_name == "n");
    CHECK(read->references.data.size() == 1);
    CHECK(encrypted_key_element::read(parsed(encrypted_key_text(cipher_value("AA=="))).root()));
}

TEST_CASE("an EncryptedKey that is not built like one is refused")
{
    const std::string value = cipher_value("AA==");
    const std::string name = "<xenc:CarriedKeyName>n</xenc:CarriedKeyName>";
    for (const std::string& wrong : {name + value, value + name + name, value + name + "<xenc:ReferenceList/>", value + "<xenc:ReferenceList/>",
             value + "text", std::string{}}) {
        CAPTURE(wrong);
        CHECK(encrypted_key_element::read(parsed(encrypted_key_text(wrong)).root()).error().code() == errc::malformed_encryption);
    }
    CHECK(encrypted_key_element::read(parsed(encrypted_key_text(value + "<xenc:CarriedKeyName><x/></xenc:CarriedKeyName>")).root()).error().code()
          == errc::malformed_value);
    CHECK(encrypted_key_element::read(parsed(encrypted_data_text(value)).root()).error().code() == errc::malformed_encryption);
}

}  // namespace signet::tests
