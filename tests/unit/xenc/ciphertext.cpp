// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/xenc/ciphertext.hpp>

#include <signet/dsig/base64_transform.hpp>
#include <signet/xenc/encrypted_data.hpp>

#include "support/catch.hpp"
#include "support/encryption.hpp"

namespace signet::tests {

TEST_CASE("a CipherValue is decoded from where it stands")
{
    const auto of = [](const std::string& inside, std::size_t most = 100) { return read_cipher_value(parsed("<v>" + inside + "</v>").root(), most); };
    CHECK(*of(" AAEC\nAAEC ") == octets{0, 1, 2, 0, 1, 2});
    CHECK(*of("AA<![CDATA[EC]]>") == octets{0, 1, 2});
    CHECK(of("")->empty());
    CHECK(of("A").error().code() == errc::malformed_value);
    CHECK(of("AA<x/>EC").error().code() == errc::malformed_value);
    CHECK(of("AAEC", 3));
    CHECK(of("AAEC", 2).error().code() == errc::limit_exceeded);
    CHECK(of(std::string(800, 'A'), 2).error().code() == errc::limit_exceeded);
}

TEST_CASE("a CipherReference is followed only if the caller says so, and by transforms that are admitted")
{
    const auto message = parsed("<a><b xml:id='b'>AAEC</b>" + encrypted_data_text("<xenc:CipherData><xenc:CipherReference URI='#b'><xenc:Transforms>"
        "<ds:Transform Algorithm='http://www.w3.org/2000/09/xmldsig#base64'/></xenc:Transforms></xenc:CipherReference></xenc:CipherData>") + "</a>");
    const auto read = encrypted_data_element::read(element_called(message, "EncryptedData"));
    REQUIRE(read);
    const limits most;
    using base64 = type_list<base64_decoding>;
    CHECK(read_ciphertext<base64>(*read, message, {}, 100, most).error().code() == errc::reference_refused);
    const cipher_references followed = dereferencing{.elements_only = true, .resolve = {}};
    CHECK(*read_ciphertext<base64>(*read, message, followed, 100, most) == octets{0, 1, 2});
    CHECK(read_ciphertext<base64>(*read, message, followed, 2, most).error().code() == errc::limit_exceeded);
    CHECK(read_ciphertext<>(*read, message, followed, 100, most).error().code() == errc::transform_refused);
    limits none;
    none.transforms = 0;
    CHECK(read_ciphertext<base64>(*read, message, followed, 100, none).error().code() == errc::limit_exceeded);
}

TEST_CASE("a CipherReference outside the document is answered by a resolver, and must give octets")
{
    const auto of = [](const std::string& reference, const dereferencing& follow) {
        const auto message = parsed("<a xml:id='a'>" + encrypted_data_text("<xenc:CipherData>" + reference + "</xenc:CipherData>") + "</a>");
        const auto read = encrypted_data_element::read(element_called(message, "EncryptedData")).value();
        return read_ciphertext<>(read, message, follow, 100, limits{});
    };
    const dereferencing answered{.elements_only = true, .resolve = [](std::string_view uri) { return result<std::string>{std::string{uri}}; }};
    CHECK(as_text(*of("<xenc:CipherReference URI='urn:x'/>", answered)) == "urn:x");
    CHECK(of("<xenc:CipherReference URI='urn:x'/>", {}).error().code() == errc::reference_refused);
    CHECK(of("<xenc:CipherReference URI='#a'/>", answered).error().code() == errc::transform_refused);
    for (const char* wrong : {"<xenc:CipherReference/>", "<xenc:CipherReference URI='urn:x'>t</xenc:CipherReference>",
             "<xenc:CipherReference URI='urn:x'><ds:Transforms/></xenc:CipherReference>",
             "<xenc:CipherReference URI='urn:x'><xenc:Transforms><x/></xenc:Transforms></xenc:CipherReference>"}) {
        CHECK(of(wrong, answered).error().code() == errc::malformed_encryption);
    }
}

}  // namespace signet::tests
