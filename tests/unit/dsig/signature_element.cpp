// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/signature_element.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string bound_ds = "xmlns:ds='http://www.w3.org/2000/09/xmldsig#' ";
const std::string exclusive_uri = "http://www.w3.org/2001/10/xml-exc-c14n#";
const std::string one_transform = "<ds:Transforms><ds:Transform Algorithm='" + exclusive_uri + "'/></ds:Transforms>";
const std::string any_digest = "<ds:DigestMethod Algorithm='urn:d'/><ds:DigestValue>AAEC</ds:DigestValue>";

const std::string any_methods = "<ds:CanonicalizationMethod Algorithm='" + exclusive_uri + "'/><ds:SignatureMethod Algorithm='urn:m'/>";
const std::string one_reference = "<ds:Reference URI='#a'>" + one_transform + any_digest + "</ds:Reference>";
const std::string any_info = "<ds:SignedInfo>" + any_methods + one_reference + "</ds:SignedInfo>";
const std::string any_value = "<ds:SignatureValue>AA==</ds:SignatureValue>";

document signature(const std::string& inside) { return parsed("<ds:Signature " + bound_ds + "Id='s'>" + inside + "</ds:Signature>"); }
errc code_of_signature(const std::string& inside, const limits& most = {})
{
    return read_signature(signature(inside).root(), most).error().code();
}

}  // namespace

TEST_CASE("a signature is read in its schema's order")
{
    const auto message = signature(any_info + any_value + "<ds:KeyInfo/><ds:Object/><ds:Object/>");
    const auto read = read_signature(message.root(), limits{});
    REQUIRE(read);
    CHECK(read->id == "s");
    CHECK(read->method.algorithm == "urn:m");
    CHECK(read->canonicalization.algorithm == exclusive_uri);
    CHECK(read->references.size() == 1);
    CHECK(read->value == octets{0});
    CHECK(read->key_info);
    CHECK_FALSE(read->method.parameters.hmac_output_bits);
    CHECK_FALSE(read_signature(signature(any_info + any_value).root(), limits{})->key_info);
}

TEST_CASE("a signature that is not built like one is refused")
{
    for (const std::string& wrong : {std::string{}, any_value, any_info, any_value + any_info, any_info + any_info + any_value, any_info + any_value + any_value,
             any_info + any_value + "<x/>", any_info + any_value + "<ds:Object/><ds:KeyInfo/>", any_info + any_value + "<ds:KeyInfo/><ds:KeyInfo/>",
             "text" + any_info + any_value, "<ds:Object>" + any_info + "</ds:Object>" + any_value,
             "<ds:SignedInfo>" + any_methods + "</ds:SignedInfo>" + any_value, "<ds:SignedInfo>" + one_reference + "</ds:SignedInfo>" + any_value,
             "<ds:SignedInfo>" + any_methods + one_reference + "<x/></ds:SignedInfo>" + any_value,
             "<ds:SignedInfo>text" + any_methods + one_reference + "</ds:SignedInfo>" + any_value, any_info + "<ds:SignatureValue/>"}) {
        CAPTURE(wrong);
        CHECK(code_of_signature(wrong) == errc::malformed_signature);
    }
    CHECK(code_of_signature(any_info + "<ds:SignatureValue>A<!---->A==</ds:SignatureValue>") == errc::malformed_value);
}

TEST_CASE("the limits of a signature bite")
{
    limits few, small;
    few.references = 1;
    CHECK(code_of_signature("<ds:SignedInfo>" + any_methods + one_reference + one_reference + "</ds:SignedInfo>" + any_value, few) == errc::limit_exceeded);
    small.signature_octets = 0;
    CHECK(code_of_signature(any_info + any_value, small) == errc::limit_exceeded);
}

}  // namespace signet::tests
