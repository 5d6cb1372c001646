// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/wss/encrypted_header.hpp>

#include <signet/xml/writer.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

TEST_CASE("a header block inside of an EncryptedHeader keeps its place, and whom it is for is said outside")
{
    auto message = parsed(envelope_of("<a:first xmlns:a='urn:a'/><a:block xmlns:a='urn:a' s:mustUnderstand='1' s:actor='urn:them'>text</a:block>"
                                      "<a:last xmlns:a='urn:a'/>", "<q/>"));
    const node block = element_called(message, "block");
    const node around = wrap_in_encrypted_header(block, soap_version::v1_1);
    CHECK(is_encrypted_header(around));
    CHECK_FALSE(is_encrypted_header(block));
    CHECK(around.first_child() == block);
    CHECK(std::string_view{around.previous_sibling().name()} == "a:first");
    CHECK(std::string_view{around.next_sibling().name()} == "a:last");
    CHECK(find_attribute(around, soap_1_1_namespace, "mustUnderstand").as_bool());
    CHECK(std::string_view{find_attribute(around, soap_1_1_namespace, "actor").value()} == "urn:them");
    const node plain = wrap_in_encrypted_header(element_called(message, "first"), soap_version::v1_1);
    CHECK_FALSE(find_attribute(plain, soap_1_1_namespace, "mustUnderstand"));
}

TEST_CASE("what an EncryptedData says of its key is a reference to an EncryptedKey, of which it states the type")
{
    auto message = parsed("<ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#'/>");
    write_encrypted_key_reference(message.root(), "#EK-1");
    const node reference = first_element(message.root());
    CHECK(is_element(reference, wsse_namespace, "SecurityTokenReference"));
    CHECK(find_attribute(reference, wsse11_namespace, "TokenType").value() == encrypted_key_token);
    CHECK(std::string_view{find_attribute(first_element(reference), "", "URI").value()} == "#EK-1");
    CHECK_FALSE(find_attribute(first_element(reference), "", "ValueType"));
}

}  // namespace signet::tests
