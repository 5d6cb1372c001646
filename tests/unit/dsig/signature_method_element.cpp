// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/dsig/signature_method_element.hpp>

#include "support/catch.hpp"
#include "support/messages.hpp"

namespace signet::tests {

namespace {

result<signature_method_element> read_method(const std::string& inside)
{
    const auto message = parsed("<ds:SignatureMethod xmlns:ds='http://www.w3.org/2000/09/xmldsig#' "
                                "xmlns:p='http://www.w3.org/2007/05/xmldsig-more#' "
                                "xmlns:e='http://www.aleksey.com/xmlsec/2025/12/xmldsig-more#' Algorithm='urn:m'>"
                                + inside + "</ds:SignatureMethod>");
    auto found = signature_method_element::read(message.root());
    if (found) {
        CHECK(found->algorithm == "urn:m");
    }
    return found;
}

errc pss_code(const std::string& parts) { return read_method("<p:RSAPSSParams>" + parts + "</p:RSAPSSParams>").error().code(); }

const std::string any_digest_method = "<ds:DigestMethod Algorithm='urn:d'/>";
const std::string mask = "<p:MaskGenerationFunction Algorithm='http://www.w3.org/2007/05/xmldsig-more#MGF1'>"
                         "<ds:DigestMethod Algorithm='urn:g'/></p:MaskGenerationFunction>";
const std::string salt = "<p:SaltLength>20</p:SaltLength>";
const std::string trailer = "<p:TrailerField>1</p:TrailerField>";

}  // namespace

TEST_CASE("a signature method is read with the parameters that it has")
{
    CHECK_FALSE(read_method("")->parameters.hmac_output_bits);
    CHECK(read_method("<ds:HMACOutputLength>80</ds:HMACOutputLength>")->parameters.hmac_output_bits == 80);
    CHECK(read_method("<e:EdDSAContextString>AAEC</e:EdDSAContextString>")->parameters.eddsa_context == octets{0, 1, 2});
    const auto pss = read_method("<p:RSAPSSParams>" + any_digest_method + mask + salt + trailer + "</p:RSAPSSParams>")->parameters.pss;
    REQUIRE(pss);
    CHECK(pss->digest == "urn:d");
    CHECK(pss->mask_digest == "urn:g");
    CHECK(pss->salt_size == 20);
    CHECK(pss->trailer == 1);
    const auto none = read_method("<p:RSAPSSParams/>")->parameters.pss;
    REQUIRE(none);
    CHECK(none->digest.empty());
    CHECK_FALSE(none->salt_size);
}

TEST_CASE("a number among the parameters is written as one, or refused")
{
    for (const char* number : {"08", "-1", "+1", " 8", "8 ", "", "99999999999999999999999999", "0x8", "8.0"}) {
        CAPTURE(number);
        CHECK(read_method("<ds:HMACOutputLength>" + std::string{number} + "</ds:HMACOutputLength>").error().code() == errc::algorithm_refused);
        CHECK(pss_code("<p:SaltLength>" + std::string{number} + "</p:SaltLength>") == errc::algorithm_refused);
    }
    CHECK(read_method("<ds:HMACOutputLength>8<!-- -->0</ds:HMACOutputLength>").error().code() == errc::malformed_value);
}

TEST_CASE("what is no parameter, comes twice, out of order or broken is refused")
{
    for (const char* wrong : {"text", "<x/>", "<ds:HMACOutputLength>80</ds:HMACOutputLength><ds:HMACOutputLength>80</ds:HMACOutputLength>"}) {
        CAPTURE(wrong);
        CHECK(read_method(wrong).error().code() == errc::malformed_signature);
    }
    for (const auto& wrong : {mask + any_digest_method, salt + mask, any_digest_method + any_digest_method, trailer + salt, std::string{"text"}, std::string{"<x/>"},
             std::string{"<ds:DigestMethod/>"}, std::string{"<ds:DigestMethod Algorithm='urn:d'><x/></ds:DigestMethod>"}}) {
        CAPTURE(wrong);
        CHECK(pss_code(wrong) == errc::malformed_signature);
    }
    CHECK(pss_code("<p:MaskGenerationFunction Algorithm='urn:mgf2'/>") == errc::algorithm_refused);
    CHECK(read_method("<e:EdDSAContextString>*</e:EdDSAContextString>").error().code() == errc::malformed_value);
}

}  // namespace signet::tests
