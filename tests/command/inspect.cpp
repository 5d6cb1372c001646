// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

TEST_CASE("the structure of a signed message is shown with what its references mean")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto done = bench.run({"inspect", "--json", "@sealed.xml"});
    REQUIRE(done.status == 0);
    const auto seen = json::parse(done.out);
    CHECK(seen["result"] == "ok");
    CHECK(seen["soap"] == "1.1");
    CHECK(seen["headers"][0]["element"] == "{urn:quotes}route");
    REQUIRE(seen["security"].size() == 1);
    CHECK(seen["security"][0]["must_understand"] == "1");
    CHECK(seen["security"][0]["path"] == "/s:Envelope/s:Header/wsse:Security");
    const auto& children = seen["security"][0]["children"];
    REQUIRE(children.size() == 3);
    CHECK(children[0]["kind"] == "Timestamp");
    CHECK(children[0]["created"] == "2026-11-22T10:00:00.000Z");
    CHECK(children[1]["kind"] == "BinarySecurityToken");
    CHECK(children[1]["certificate"]["subject"] == "CN=Test Leaf,O=Signet Tests,C=CH");
    CHECK(children[2]["kind"] == "Signature");
    CHECK(children[2]["references"].size() == 2);
    CHECK(children[2]["references"][0]["path"] == "/s:Envelope/s:Body");
    CHECK(children[2]["references"][0]["element"] == "{http://schemas.xmlsoap.org/soap/envelope/}Body");
    CHECK(children[2]["references"][0]["transforms"][0] == "http://www.w3.org/2001/10/xml-exc-c14n#");
    CHECK(children[2]["key_info"][0]["target"]["path"] == "/s:Envelope/s:Header/wsse:Security/wsse:BinarySecurityToken");
    CHECK(seen["elsewhere"].empty());
}

TEST_CASE("a ciphertext has the size of its octets, however it is written")
{
    const command_bench bench;
    for (const std::string text : {"AAECAwQFBg==", "AAEC\nAwQF\n  Bg==\n"}) {
        bench.write("encrypted.xml", "<a><e:EncryptedData xmlns:e='http://www.w3.org/2001/04/xmlenc#'><e:CipherData><e:CipherValue>" + text
            + "</e:CipherValue></e:CipherData></e:EncryptedData></a>");
        const auto seen = json::parse(bench.run({"inspect", "--json", "@encrypted.xml"}).out);
        REQUIRE(seen["elsewhere"].size() == 1);
        CHECK(seen["elsewhere"][0]["cipher_octets"] == 7);
    }
}

TEST_CASE("passwords and digests are not shown")
{
    const command_bench bench;
    for (const auto* policy : {"username-text", "username-digest"}) {
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        const auto sealed = bench.read("sealed.xml");
        const auto at = sealed.find('>', sealed.find("<wsse:Password ")) + 1;
        const auto password = sealed.substr(at, sealed.find('<', at) - at);
        REQUIRE_FALSE(password.empty());
        for (const std::vector<std::string>& form : std::vector<std::vector<std::string>>{
                 {"inspect", "@sealed.xml"}, {"inspect", "--json", "@sealed.xml"}, {"inspect", "--html", "@sealed.xml"}}) {
            const auto done = bench.run(form);
            CHECK(done.status == 0);
            CHECK(done.out.find("zoe") != std::string::npos);
            CHECK(done.out.find(password) == std::string::npos);
        }
    }
}

TEST_CASE("a page is one file without scripts, and nothing of the message becomes markup")
{
    const command_bench bench;
    bench.write("sample.xml",
        R"(<a xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Signature Id="&lt;script>alert(1)&lt;/script>&quot;'&amp;"><ds:SignedInfo><ds:Reference URI="http://x/&lt;img>"/></ds:SignedInfo></ds:Signature></a>)");
    const auto done = bench.run({"inspect", "--html", "@sample.xml"});
    CHECK(done.status == 0);
    CHECK(done.out.find("<!DOCTYPE html>") == 0);
    CHECK(done.out.find("<script") == std::string::npos);
    CHECK(done.out.find("<img") == std::string::npos);
    CHECK(done.out.find("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;") != std::string::npos);
    CHECK(done.out.find("src=") == std::string::npos);
    CHECK(done.out.find("href=") == std::string::npos);
    const auto count = [&](std::string_view what) {
        std::size_t found = 0;
        for (auto at = done.out.find(what); at != std::string::npos; at = done.out.find(what, at + 1)) {
            ++found;
        }
        return found;
    };
    CHECK(count("<ul>") == count("</ul>"));
    CHECK(count("<li>") == count("</li>"));
}

TEST_CASE("encryption, SAML, other actors and broken references are shown, not judged")
{
    const command_bench bench;
    bench.write("sample.xml",
        R"(<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope" xmlns:x="http://www.w3.org/2001/04/xmlenc#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
  xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
<e:Header><w:Security e:role="urn:next" e:mustUnderstand="true"><x:EncryptedKey><x:EncryptionMethod Algorithm="urn:wrap"/><ds:KeyInfo><ds:KeyName>k</ds:KeyName></ds:KeyInfo>
<x:CipherData><x:CipherValue>AAAA</x:CipherValue></x:CipherData><x:ReferenceList><x:DataReference URI="#d"/><x:DataReference URI="#gone"/></x:ReferenceList></x:EncryptedKey>
<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="s"><saml:Issuer>the issuer</saml:Issuer></saml:Assertion>
<w:BinarySecurityToken ValueType="x#X509v3">no base64!</w:BinarySecurityToken></w:Security><w:Security/></e:Header>
<e:Body><x:EncryptedData Id="d" Type="http://www.w3.org/2001/04/xmlenc#Content"><x:EncryptionMethod Algorithm="urn:cipher"/><x:CipherData><x:CipherValue>AAAA</x:CipherValue></x:CipherData></x:EncryptedData></e:Body></e:Envelope>)");
    const auto done = bench.run({"inspect", "--json", "@sample.xml"});
    CAPTURE(done.out, done.err);
    REQUIRE(done.status == 0);
    const auto seen = json::parse(done.out);
    CHECK(seen["soap"] == "1.2");
    REQUIRE(seen["security"].size() == 2);
    CHECK(seen["security"][0]["actor"] == "urn:next");
    CHECK(seen["security"][1]["actor"].is_null());
    const auto& children = seen["security"][0]["children"];
    CHECK(children[0]["method"] == "urn:wrap");
    CHECK(children[0]["key_info"][0]["value"] == "k");
    CHECK(children[0]["references"][0]["path"] == "/e:Envelope/e:Body/x:EncryptedData");
    CHECK(children[0]["references"][1]["path"].is_null());
    CHECK(children[0]["references"][1].contains("problem"));
    CHECK(children[1]["issuer"] == "the issuer");
    CHECK(children[1]["id"] == "s");
    CHECK(children[2]["certificate"].contains("problem"));
    REQUIRE(seen["elsewhere"].size() == 1);
    CHECK(seen["elsewhere"][0]["kind"] == "EncryptedData");
    CHECK(seen["elsewhere"][0]["type"] == "http://www.w3.org/2001/04/xmlenc#Content");
}

TEST_CASE("a document that is no SOAP message is shown too, and a malformed one is refused")
{
    const command_bench bench;
    bench.write("plain.xml", "<a xmlns='urn:a'/>");
    const auto plain = bench.run({"inspect", "@plain.xml"});
    CHECK(plain.status == 0);
    CHECK(plain.out.find("root: {urn:a}a\n") == 0);
    bench.write("broken.xml", "<a>");
    const auto broken = bench.run({"inspect", "@broken.xml"});
    CHECK(broken.status == 1);
    CHECK(broken.err.find("refused: malformed_xml: ") == 0);
}

TEST_CASE("many elements do not make it slow")
{
    const command_bench bench;
    std::string many = "<a xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>";
    for (int i = 0; i < 100000; ++i) {
        many += "<ds:Signature/>";
    }
    bench.write("many.xml", many + "</a>");
    const auto done = bench.run({"inspect", "@many.xml"});
    CHECK(done.status == 0);
    CHECK(done.out.find("more: ") != std::string::npos);
}
