// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/service/answer_template.hpp>

#include "support/catch.hpp"

#include <initializer_list>
#include <string>
#include <utility>

namespace signet::tests {

namespace {

const std::string template_text = R"(<?xml version="1.0" encoding="UTF-8"?>
<Signature xmlns="http://www.w3.org/2000/09/xmldsig#" >
  <SignedInfo>
    <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" />
    <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" />
  </SignedInfo>
  <SignatureValue></SignatureValue>
  <KeyInfo>
    <KeyName> file:service.pem </KeyName>
  </KeyInfo>
</Signature>)";

std::string template_without(std::string all, const std::string& piece, const std::string& instead = "")
{
    return all.replace(all.find(piece), piece.size(), instead);
}

}  // namespace

TEST_CASE("a template is a key in brackets, or a Signature with empty values")
{
    const auto bare = answer_template::read(" [ServerPrivate.pfx]\n");
    REQUIRE(bare);
    CHECK(bare->key == "ServerPrivate.pfx");
    CHECK(bare->method.empty());
    const auto whole = answer_template::read(template_text);
    REQUIRE(whole);
    CHECK(whole->key == "file:service.pem");
    CHECK(whole->method == "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    CHECK(whole->canonicalization == "http://www.w3.org/2001/10/xml-exc-c14n#");
}

TEST_CASE("a template with References of its own is kept as it is")
{
    CHECK(answer_template::read(template_text)->pattern.empty());
    const auto own = answer_template::read(template_without(template_text, "</SignedInfo>", "<Reference URI=''/></SignedInfo>"));
    REQUIRE(own);
    CHECK(own->key == "file:service.pem");
    CHECK(own->pattern.find("<Signature xmlns=") == 0);
    CHECK(own->pattern.find("<Reference URI=\"\"/>") != std::string::npos);
}

TEST_CASE("a template that says too little is refused")
{
    const std::pair<std::string, errc> bad[]{
        {"", errc::malformed_xml},
        {"[]", errc::malformed_xml},
        {"<a/>", errc::malformed_signature},
        {template_without(template_text, "<KeyName> file:service.pem </KeyName>"), errc::malformed_signature},
        {template_without(template_text, " file:service.pem "), errc::malformed_signature},
        {template_without(template_text, " file:service.pem ", "<a/>"), errc::malformed_value},
        {template_without(template_text, R"(<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" />)"), errc::malformed_signature},
    };
    for (const auto& [text, reason] : bad) {
        INFO(text);
        const auto read = answer_template::read(text);
        REQUIRE(!read);
        CHECK(read.error().code() == reason);
    }
}

}  // namespace signet::tests
