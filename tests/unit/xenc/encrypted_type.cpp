// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/encrypted_type.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("errors name an encrypted element by its identifier")
{
    const auto message = parsed(encrypted_data_text(cipher_value("AA=="), "Id='e'"));
    child_sequence parts{message.root()};
    const auto read = encrypted_type::read(parts, message.root(), {});
    REQUIRE(read);
    CHECK(read->place() == "EncryptedData #e");
    CHECK(parts.finish());
}

TEST_CASE("there is exactly one ciphertext")
{
    for (const char* wrong : {"", "<xenc:CipherData/>", "<xenc:CipherData><xenc:CipherValue/><xenc:CipherValue/></xenc:CipherData>",
             "<xenc:CipherData><xenc:CipherValue/><xenc:CipherReference URI=''/></xenc:CipherData>", "<xenc:CipherData>text<xenc:CipherValue/></xenc:CipherData>",
             "<xenc:CipherData><x/></xenc:CipherData>"}) {
        CAPTURE(wrong);
        const auto message = parsed(encrypted_data_text(wrong));
        child_sequence parts{message.root()};
        CHECK(encrypted_type::read(parts, message.root(), {}).error().code() == errc::malformed_encryption);
    }
}

}  // namespace signet::tests
