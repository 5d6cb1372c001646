// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

const std::string xenc = "http://www.w3.org/2001/04/xmlenc#";
const std::string xenc11 = "http://www.w3.org/2009/xmlenc11#";
const std::string order = "<order xmlns:p='urn:p'><card xml:id='c'>4711</card><p:item/></order>";

std::string method_of(const std::string& uri) { return "<EncryptionMethod Algorithm='" + uri + "'/>"; }
std::string key_info(const std::string& inside) { return "<KeyInfo xmlns='http://www.w3.org/2000/09/xmldsig#'>" + inside + "</KeyInfo>"; }
const std::string empty_value = "<CipherData><CipherValue/></CipherData>";

/// A template of an EncryptedData.
std::string template_of(const std::string& method, const std::string& inside, const std::string& type = "")
{
    return "<EncryptedData xmlns='" + xenc + "'" + (type.empty() ? "" : " Type='" + xenc + type + "'") + ">" + method_of(method) + key_info(inside) + empty_value
           + "</EncryptedData>";
}

std::string key_for(const std::string& method, const std::string& inside)
{
    return "<EncryptedKey xmlns='" + xenc + "'>" + method_of(method) + key_info(inside) + empty_value + "</EncryptedKey>";
}

struct xenc_bench : command_bench {
    xenc_bench() { write("order.xml", order); }

    finished_process encrypt(const std::string& pattern, std::vector<std::string> arguments) const
    {
        write("template.xml", pattern);
        arguments.insert(arguments.begin(), {"xenc", "encrypt", "--template", "@template.xml", "-o", "@encrypted.xml"});
        return run(arguments);
    }
    finished_process decrypt(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"xenc", "decrypt"});
        arguments.emplace_back("@encrypted.xml");
        return run(arguments);
    }
};

}  // namespace

TEST_CASE("an element is encrypted for a certificate and decrypted by its key")
{
    const xenc_bench bench;
    const auto made = bench.encrypt(template_of(xenc11 + "aes256-gcm", key_for(xenc11 + "rsa-oaep", "<X509Data><X509IssuerSerial/></X509Data>"), "Element"),
        {"--key", "cert:@leaf.pem", "--xml", "@order.xml", "--xpath", "//card"});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    CHECK(bench.read("encrypted.xml").find("4711") == std::string::npos);
    CHECK(bench.read("encrypted.xml").find("X509SerialNumber") != std::string::npos);
    const auto done = bench.decrypt({"--key", "private:@leaf.key", "--key", "cert:@leaf.pem"});
    CAPTURE(done.err);
    CHECK(done.status == 0);
    CHECK(done.out.find("<card xml:id=\"c\">4711</card>") != std::string::npos);
    CHECK(done.err.empty());
    const auto found = json::parse(bench.decrypt({"--key", "private:@leaf.key", "--json"}).out);
    CHECK(found["result"] == "ok");
    CHECK(found["left"] == 0);
    REQUIRE(found["encrypted"].size() == 1);
    CHECK(found["encrypted"][0]["part"] == "element");
    CHECK(found["encrypted"][0]["element"] == "card");
    CHECK(found["encrypted"][0]["method"] == xenc11 + "aes256-gcm");
    CHECK(found["encrypted"][0]["key_method"] == xenc11 + "rsa-oaep");
    CHECK(found["output"].get<std::string>().find("4711") != std::string::npos);
}

TEST_CASE("the content of an element, and the whole document, are encrypted under a shared key")
{
    const xenc_bench bench;
    for (const std::vector<std::string>& chosen : std::vector<std::vector<std::string>>{{"--id", "c"}, {}}) {
        for (const char* type : {"Element", "Content", ""}) {
            std::vector<std::string> arguments{"--key", "k=aes:@shared.key", "--xml", "@order.xml"};
            arguments.insert(arguments.end(), chosen.begin(), chosen.end());
            const auto made = bench.encrypt(template_of(xenc11 + "aes256-gcm", "<KeyName/>", type), arguments);
            CAPTURE(type, made.err);
            REQUIRE(made.status == 0);
            const auto done = bench.decrypt({"--key", "k=aes:@shared.key"});
            CHECK(done.status == 0);
            CHECK(done.out.find("4711") != std::string::npos);
        }
    }
    CHECK(bench.decrypt({"--key", "other=aes:@shared.key"}).err.starts_with("refused: unknown_key: "));
}

TEST_CASE("octets are encrypted into a template, and come out as they were")
{
    const xenc_bench bench;
    const std::string data{"\0\x01\xFF<a>", 6};
    bench.write("data", data);
    REQUIRE(bench.encrypt(template_of(xenc11 + "aes256-gcm", "<KeyName>k</KeyName>"), {"--key", "k=aes:@shared.key", "--data", "@data"}).status == 0);
    const auto done = bench.decrypt({"--key", "k=aes:@shared.key", "-o", "@out"});
    CHECK(done.status == 0);
    CHECK(bench.read("out") == data);
    CHECK(json::parse(bench.decrypt({"--key", "k=aes:@shared.key", "--json"}).out)["octets"] == "AAH/PGE+");
}

TEST_CASE("the parts of others are left, and it is told why and what stood beside the ones that are not")
{
    const xenc_bench bench;
    REQUIRE(bench.encrypt(template_of(xenc11 + "aes256-gcm", "<KeyName>k</KeyName>", "Element"), {"--key", "k=aes:@shared.key", "--xml", "@order.xml", "--id", "c"}).status == 0);
    std::string text = bench.read("encrypted.xml");
    text.insert(text.find("<EncryptedData") + 14, " MimeType='text/xml'");
    text.insert(text.find("</order>"), "<EncryptedData xmlns='" + xenc + "'>" + method_of(xenc + "aes128-cbc") + key_info("<KeyName>other</KeyName>")
        + "<CipherData><CipherValue>AAAA</CipherValue></CipherData></EncryptedData>");
    bench.write("encrypted.xml", text);
    const auto done = bench.decrypt({"--key", "k=aes:@shared.key"});
    CHECK(done.status == 0);
    CHECK(done.out.find("4711") != std::string::npos);
    CHECK(done.err.find("1 part is left encrypted: EncryptedData: " + xenc + "aes128-cbc is not admitted") != std::string::npos);
    const auto found = json::parse(bench.decrypt({"--key", "k=aes:@shared.key", "--json"}).out);
    CHECK(found["left"] == 1);
    CHECK(found["encrypted"][0]["mime_type"] == "text/xml");
    CHECK(found["encrypted"][0]["encoding"] == "");
    CHECK(found["encrypted"][0]["properties"] == "");
}

TEST_CASE("a private key without a name leaves the parts whose keys are encrypted to other certificates")
{
    const xenc_bench bench;
    const auto part_for = [&](const std::string& who, const std::string& described) {
        bench.write("part.xml", "<card>" + who + "</card>");
        const auto made = bench.encrypt(template_of(xenc11 + "aes256-gcm", key_for(xenc11 + "rsa-oaep", described), "Element"),
            {"--key", "cert:@" + who + ".pem", "--xml", "@part.xml"});
        CAPTURE(made.err);
        REQUIRE(made.status == 0);
        const std::string text = bench.read("encrypted.xml");
        return text.substr(text.find("<EncryptedData"));
    };
    const auto decrypt = [&](const std::string& described, const std::vector<std::string>& keys) {
        const std::string ours = part_for("leaf", described);
        bench.write("encrypted.xml", "<order>" + ours + part_for("intruder", described) + "</order>");
        return bench.decrypt(keys);
    };
    const std::string carried = "<X509Data/>";
    const std::string named = "<X509Data><X509IssuerSerial/></X509Data>";
    for (const auto& [described, keys] : {std::pair{carried, std::vector<std::string>{"--key", "private:@leaf.key"}},
             {named, {"--key", "private:@leaf.key", "--key", "cert:@leaf.pem"}}}) {
        const auto done = decrypt(described, keys);
        CAPTURE(described, done.err);
        CHECK(done.status == 0);
        CHECK(done.out.find("<card>leaf</card>") != std::string::npos);
        CHECK(done.err.starts_with("note: 1 part is left encrypted: "));
    }
}

TEST_CASE("what is broken takes part only with --legacy")
{
    const xenc_bench bench;
    const std::string pattern = template_of(xenc + "aes256-cbc", key_for(xenc + "rsa-1_5", "<KeyName/>"), "Element");
    const std::vector<std::string> arguments{"--key", "leaf=cert:@leaf.pem", "--xml", "@order.xml"};
    CHECK(bench.encrypt(pattern, arguments).err.starts_with("refused: algorithm_refused: "));
    auto lenient = arguments;
    lenient.emplace_back("--legacy");
    REQUIRE(bench.encrypt(pattern, lenient).status == 0);
    CHECK(bench.decrypt({"--key", "leaf=private:@leaf.key"}).err.starts_with("refused: algorithm_refused: "));
    CHECK(bench.decrypt({"--key", "leaf=private:@leaf.key", "--legacy"}).out.find("4711") != std::string::npos);
}

TEST_CASE("a changed ciphertext and a wrong key are one refusal")
{
    const xenc_bench bench;
    REQUIRE(bench.encrypt(template_of(xenc11 + "aes256-gcm", "<KeyName>k</KeyName>", "Element"), {"--key", "k=aes:@shared.key", "--xml", "@order.xml"}).status == 0);
    bench.write("another.key", std::string(32, 'x'));
    const auto wrong = bench.decrypt({"--key", "k=aes:@another.key"});
    CHECK(wrong.status == 1);
    CHECK(wrong.out.empty());
    CHECK(wrong.err.starts_with("refused: decryption_failed: EncryptedData"));
    std::string text = bench.read("encrypted.xml");
    const auto at = text.find("<CipherValue>") + 40;
    text[at] = text[at] == 'A' ? 'B' : 'A';
    bench.write("encrypted.xml", text);
    CHECK(bench.decrypt({"--key", "k=aes:@shared.key"}).err == wrong.err);
    const auto told = json::parse(bench.decrypt({"--key", "k=aes:@shared.key", "--json"}).out);
    CHECK(told["code"] == "decryption_failed");
    CHECK(told["encrypted"] == json::array());
    bench.write("encrypted.xml", order);
    CHECK(bench.decrypt({"--key", "k=aes:@shared.key"}).err.starts_with("refused: part_not_encrypted: "));
}

TEST_CASE("a recipient's certificate needs a path where anchors are given")
{
    const xenc_bench bench;
    const std::string pattern = template_of(xenc11 + "aes256-gcm", key_for(xenc11 + "rsa-oaep", "<X509Data/>"), "Element");
    CHECK(bench.encrypt(pattern, {"--key", "cert:@leaf.pem", "--trusted", "@ca.pem", "--at", command_time, "--xml", "@order.xml"}).status == 0);
    const auto refused = bench.encrypt(pattern, {"--key", "cert:@intruder.pem", "--trusted", "@ca.pem", "--at", command_time, "--xml", "@order.xml"});
    CHECK(refused.status == 2);
    CHECK(refused.err.starts_with("error: untrusted_certificate: "));
}
