// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/signature_element.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

const std::string ds = "xmlns:ds='http://www.w3.org/2000/09/xmldsig#' ";
const std::string exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const std::string transforms = "<ds:Transforms><ds:Transform Algorithm='" + exclusive + "'/></ds:Transforms>";
const std::string digest = "<ds:DigestMethod Algorithm='urn:d'/><ds:DigestValue>AAEC</ds:DigestValue>";

const std::string methods = "<ds:CanonicalizationMethod Algorithm='" + exclusive + "'/><ds:SignatureMethod Algorithm='urn:m'/>";
const std::string reference = "<ds:Reference URI='#a'>" + transforms + digest + "</ds:Reference>";
const std::string info = "<ds:SignedInfo>" + methods + reference + "</ds:SignedInfo>";
const std::string value = "<ds:SignatureValue>AA==</ds:SignatureValue>";

document signature(const std::string& inside) { return parsed("<ds:Signature " + ds + "Id='s'>" + inside + "</ds:Signature>"); }
errc code_of(const std::string& inside, const limits& most = {})
{
    return read_signature(signature(inside).root(), most).error().code();
}

}  // namespace

TEST_CASE("a signature is read in its schema's order")
{
    const auto message = signature(info + value + "<ds:KeyInfo/><ds:Object/><ds:Object/>");
    const auto read = read_signature(message.root(), limits{});
    REQUIRE(read);
    CHECK(read->id == "s");
    CHECK(read->method.algorithm == "urn:m");
    CHECK(read->canonicalization.algorithm == exclusive);
    CHECK(read->references.size() == 1);
    CHECK(read->value == octets{0});
    CHECK(read->key_info);
    CHECK_FALSE(read->method.parameters.hmac_output_bits);
    CHECK_FALSE(read_signature(signature(info + value).root(), limits{})->key_info);
}

TEST_CASE("a signature that is not built like one is refused")
{
    for (const std::string& wrong : {std::string{}, value, info, value + info, info + info + value, info + value + value,
             info + value + "<x/>", info + value + "<ds:Object/><ds:KeyInfo/>", info + value + "<ds:KeyInfo/><ds:KeyInfo/>",
             "text" + info + value, "<ds:Object>" + info + "</ds:Object>" + value,
             "<ds:SignedInfo>" + methods + "</ds:SignedInfo>" + value, "<ds:SignedInfo>" + reference + "</ds:SignedInfo>" + value,
             "<ds:SignedInfo>" + methods + reference + "<x/></ds:SignedInfo>" + value,
             "<ds:SignedInfo>text" + methods + reference + "</ds:SignedInfo>" + value, info + "<ds:SignatureValue/>"}) {
        CAPTURE(wrong);
        CHECK(code_of(wrong) == errc::malformed_signature);
    }
    CHECK(code_of(info + "<ds:SignatureValue>A<!---->A==</ds:SignatureValue>") == errc::malformed_value);
}

TEST_CASE("the limits of a signature bite")
{
    limits few, small;
    few.references = 1;
    CHECK(code_of("<ds:SignedInfo>" + methods + reference + reference + "</ds:SignedInfo>" + value, few) == errc::limit_exceeded);
    small.signature_octets = 0;
    CHECK(code_of(info + value, small) == errc::limit_exceeded);
}

}  // namespace signet::tests
