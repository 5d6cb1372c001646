// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

const std::string ds = "http://www.w3.org/2000/09/xmldsig#";
const std::string more = "http://www.w3.org/2001/04/xmldsig-more#";
const std::string sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";

struct wanted {
    std::string method = more + "rsa-sha256";
    std::string key_info = "<KeyInfo><KeyName/></KeyInfo>";
    std::string uri = "";
    std::string transforms = "<Transforms><Transform Algorithm='" + ds + "enveloped-signature'/></Transforms>";
    std::string parameter = "";
    std::string digest = sha256;
};

/// A template of an enveloped signature, in a document with a comment and an instruction around it.
std::string template_of(const wanted& with)
{
    return "<?xml version=\"1.0\"?>\n<?style sheet?>\n<order><item xml:id='i'>seal</item><Signature xmlns='" + ds
           + "' Id='s'><SignedInfo><CanonicalizationMethod Algorithm='http://www.w3.org/2001/10/xml-exc-c14n#'/><SignatureMethod Algorithm='"
           + with.method + "'>" + with.parameter + "</SignatureMethod><Reference URI='" + with.uri + "'>" + with.transforms
           + "<DigestMethod Algorithm='" + with.digest + "'/><DigestValue/></Reference></SignedInfo><SignatureValue/>" + with.key_info
           + "</Signature></order>\n<!-- after -->";
}

struct dsig_bench : command_bench {
    finished_process sign(const wanted& with, std::vector<std::string> arguments, const std::string& into = "signed.xml") const
    {
        write("template.xml", template_of(with));
        arguments.insert(arguments.begin(), {"dsig", "sign", "-o", "@" + into});
        arguments.push_back("@template.xml");
        return run(arguments);
    }

    finished_process verify(std::vector<std::string> arguments, const std::string& file = "signed.xml") const
    {
        arguments.insert(arguments.begin(), {"dsig", "verify", "--at", command_time});
        arguments.push_back("@" + file);
        return run(arguments);
    }

    void edit(const std::string& from, const std::string& to) const
    {
        std::string text = read("signed.xml");
        REQUIRE(text.find(from) != std::string::npos);
        write("signed.xml", text.replace(text.find(from), from.size(), to));
    }
};

}  // namespace

TEST_CASE("a template is signed with a private key and verified by name, by public key and by certificate")
{
    const dsig_bench bench;
    const auto made = bench.sign({}, {"--key", "zoe=private:@leaf.key"});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    const std::string text = bench.read("signed.xml");
    CHECK(text.find("<KeyName>zoe</KeyName>") != std::string::npos);
    CHECK(text.find("<?style sheet?>") != std::string::npos);
    CHECK(text.find("<!-- after -->") != std::string::npos);
    for (const char* const key : {"zoe=private:@leaf.key", "zoe=cert:@leaf.pem", "cert:@leaf.pem"}) {
        CAPTURE(key);
        const auto done = bench.verify({"--key", key});
        CHECK(done.status == 0);
        CHECK(done.out.starts_with("valid: the signature holds\n"));
        CHECK(done.err.empty());
    }
    REQUIRE(run_process("openssl", {"pkey", "-in", bench.file("leaf.key"), "-pubout", "-out", bench.file("leaf.pub")}).status == 0);
    CHECK(bench.verify({"--key", "zoe=public:@leaf.pub"}).status == 0);
    CHECK(bench.verify({"--key", "adam=public:@leaf.pub"}).status == 1);
    const auto unknown = bench.verify({"--key", "adam=cert:@leaf.pem"});
    CHECK(unknown.status == 1);
    CHECK(unknown.err.starts_with("refused: unknown_key: KeyName"));
    CHECK(unknown.out.empty());
    CHECK(bench.verify({"--key", "cert:@intruder.pem"}).err.starts_with("refused: signature_mismatch: SignatureValue"));
}

TEST_CASE("a change is refused, and the line names the reference")
{
    const dsig_bench bench;
    REQUIRE(bench.sign({}, {"--key", "zoe=private:@leaf.key"}).status == 0);
    bench.edit("seal", "soul");
    const auto done = bench.verify({"--key", "zoe=private:@leaf.key"});
    CHECK(done.status == 1);
    CHECK(done.err.starts_with("refused: digest_mismatch: Reference "));
    const auto as_json = json::parse(bench.verify({"--key", "zoe=private:@leaf.key", "--json"}).out);
    CHECK(as_json["result"] == "refused");
    CHECK(as_json["code"] == "digest_mismatch");
    CHECK(as_json["signatures"] == json::array());
}

TEST_CASE("a certificate in the message is trusted by its path only")
{
    const dsig_bench bench;
    wanted with;
    with.key_info = "<KeyInfo><X509Data/></KeyInfo>";
    REQUIRE(bench.sign(with, {"--key", "private:@leaf.key", "--key", "cert:@leaf.pem"}).status == 0);
    const auto found = json::parse(bench.verify({"--trusted", "@ca.pem", "--json"}).out);
    CHECK(found["result"] == "ok");
    const auto& signature = found["signatures"][0];
    CHECK(signature["id"] == "s");
    CHECK(signature["method"] == with.method);
    CHECK(signature["signer"]["trusted"] == true);
    CHECK(signature["signer"]["subject"].get<std::string>().find("CN=") != std::string::npos);
    CHECK(signature["references"][0]["uri"] == "");
    CHECK(signature["references"][0]["part"] == "document");
    CHECK(signature["references"][0]["less_signature"] == true);
    CHECK(signature["references"][0]["digest_method"] == sha256);
    CHECK(bench.verify({"--trusted", "@intruder-ca.pem"}).err.starts_with("refused: untrusted_certificate: "));
    CHECK(bench.verify({}).status == 1);
    const auto as_it_is = bench.verify({"--no-path-validation"});
    CHECK(as_it_is.status == 0);
    CHECK(as_it_is.out.find("trusted: no") != std::string::npos);
    CHECK(as_it_is.err.find("nobody vouches") != std::string::npos);
    CHECK(bench.run({"dsig", "verify", "--trusted", "@ca.pem", "--at", "2090-01-01T00:00:00Z", "@signed.xml"}).err.starts_with(
        "refused: certificate_expired: "));
}

TEST_CASE("a bare key value is accepted only when it is asked for")
{
    const dsig_bench bench;
    wanted with;
    with.key_info = "<KeyInfo><KeyValue/></KeyInfo>";
    REQUIRE(bench.sign(with, {"--key", "private:@intruder.key"}).status == 0);
    CHECK(bench.read("signed.xml").find("<Modulus>") != std::string::npos);
    CHECK(bench.verify({}).err.starts_with("refused: unknown_key: KeyValue"));
    const auto taken = bench.verify({"--key-value"});
    CHECK(taken.status == 0);
    CHECK(taken.err.find("nobody vouches") != std::string::npos);
    bench.edit("<Exponent>AQAB<", "<Exponent>AQAA<");  // a key of the document that is none is the document's fault
    CHECK(bench.verify({"--key-value"}).status == 1);
    CHECK(bench.verify({"--key-value"}).err.starts_with("refused: malformed_key"));
}

TEST_CASE("keys of several types sign and verify")
{
    const dsig_bench bench;
    for (const auto& [type, method] : {std::pair{"ec-p256", more + "ecdsa-sha256"}, {"ec-p384", more + "ecdsa-sha384"},
             {"ed25519", std::string{"http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519"}},
             {"rsa-2048", std::string{"http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1"}}}) {
        CAPTURE(type);
        REQUIRE(bench.run({"keys", "self-signed", "--subject", "CN=Zoe", "--type", type, "--key-out", "@new.key", "--cert-out", "@new.pem",
                            "--at", command_time, "--force"}).status == 0);
        wanted with;
        with.method = method;
        REQUIRE(bench.sign(with, {"--key", "zoe=private:@new.key"}).status == 0);
        CHECK(bench.verify({"--key", "zoe=cert:@new.pem"}).status == 0);
        bench.edit("seal", "soul");
        CHECK(bench.verify({"--key", "zoe=cert:@new.pem"}).status == 1);
    }
}

TEST_CASE("an HMAC is whole unless fewer bits are asked for")
{
    const dsig_bench bench;
    wanted with;
    with.method = more + "hmac-sha256";
    REQUIRE(bench.sign(with, {"--key", "k=hmac:@shared.key"}).status == 0);
    CHECK(bench.verify({"--key", "k=hmac:@shared.key"}).status == 0);
    CHECK(bench.verify({"--key", "k=hmac:@other-shared.key"}).err.starts_with("refused: signature_mismatch"));
    CHECK(bench.verify({"--key", "k=private:@leaf.key"}).err.starts_with("refused: key_mismatch"));
    with.parameter = "<HMACOutputLength>96</HMACOutputLength>";
    CHECK(bench.sign(with, {"--key", "k=hmac:@shared.key"}).err.starts_with("refused: algorithm_refused"));
    REQUIRE(bench.sign(with, {"--key", "k=hmac:@shared.key", "--hmac-min-bits", "96"}).status == 0);
    CHECK(bench.verify({"--key", "k=hmac:@shared.key"}).err.starts_with("refused: algorithm_refused"));
    CHECK(bench.verify({"--key", "k=hmac:@shared.key", "--hmac-min-bits", "104"}).status == 1);
    CHECK(bench.verify({"--key", "k=hmac:@shared.key", "--hmac-min-bits", "96"}).status == 0);
    CHECK(bench.verify({"--key", "k=hmac:@shared.key", "--hmac-min-bits", "4"}).status == 2);
}

TEST_CASE("what is broken takes part with --legacy only")
{
    const dsig_bench bench;
    wanted with;
    with.method = ds + "rsa-sha1";
    CHECK(bench.sign(with, {"--key", "zoe=private:@leaf.key"}).err.starts_with("refused: algorithm_refused: SignatureMethod"));
    REQUIRE(bench.sign(with, {"--key", "zoe=private:@leaf.key", "--legacy"}).status == 0);
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem"}).err.starts_with("refused: algorithm_refused: SignatureMethod"));
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem", "--legacy"}).status == 0);
}

TEST_CASE("a reference outside the document is answered by --map, and by nothing else")
{
    const dsig_bench bench;
    bench.write("data.bin", "octets");
    wanted with;
    with.uri = "http://example.org/data";
    with.transforms = "";
    const std::string map = "http://example.org/data=" + bench.file("data.bin");
    CHECK(bench.sign(with, {"--key", "zoe=private:@leaf.key"}).err.starts_with("refused: reference_refused: Reference http://example.org/data"));
    REQUIRE(bench.sign(with, {"--key", "zoe=private:@leaf.key", "--map", map}).status == 0);
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem"}).err.starts_with("refused: reference_refused"));
    const auto found = json::parse(bench.verify({"--key", "zoe=cert:@leaf.pem", "--map", map, "--json"}).out);
    CHECK(found["signatures"][0]["references"][0]["part"] == "data");
    bench.write("data.bin", "other octets");
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem", "--map", map}).err.starts_with("refused: digest_mismatch"));
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem", "--map", "http://example.org/data=/no/such/file"}).status == 2);
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem", "--map", "http://example.org/data=/"}).status == 2);
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem", "--map", "nothing"}).status == 2);
    CHECK(bench.verify({"--key", "zoe=cert:@leaf.pem", "--map", map, "--map", map}).status == 2);
}

TEST_CASE("one of several signatures is chosen by its Id")
{
    const dsig_bench bench;
    REQUIRE(bench.sign({}, {"--key", "zoe=private:@leaf.key"}).status == 0);
    CHECK(bench.verify({"--key", "cert:@leaf.pem", "--signature", "s"}).status == 0);
    CHECK(bench.verify({"--key", "cert:@leaf.pem", "--signature", "i"}).err.starts_with("refused: missing_signature"));
    CHECK(bench.verify({"--key", "cert:@leaf.pem", "--signature", "none"}).err.starts_with("refused: unresolved_reference"));
    CHECK(bench.verify({"--key", "cert:@leaf.pem"}, "request.xml").err.starts_with("refused: missing_signature"));
}

TEST_CASE("wrong usage of dsig is told apart from refusals")
{
    const dsig_bench bench;
    REQUIRE(bench.sign({}, {"--key", "zoe=private:@leaf.key"}).status == 0);
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"--key", "aes:@users"}, {"--key", "leaf"},
             {"--key", "private:@ca.pem"}, {"--trusted", "@none.pem"}, {"--crl", "@ca.pem", "--trusted", "@ca.pem"}, {"--crl", "@users"},
             {"--hmac-min-bits", "many"}}) {
        CAPTURE(arguments);
        CHECK(bench.verify(arguments).status == 2);
    }
    CHECK(bench.sign({}, {}).status == 2);
    CHECK(bench.sign({}, {"--key", "public:@ca.pem"}).status == 2);
    CHECK(bench.sign({}, {"--key", "a=private:@leaf.key", "--key", "b=private:@intruder.key"}).status != 0);
}

TEST_CASE("with anchors a key signs only if its certificate is valid")
{
    const dsig_bench bench;
    const std::vector<std::string> key{"--key", "private:@leaf.key", "--key", "cert:@leaf.pem"};
    wanted carried;
    carried.key_info = "<KeyInfo><X509Data/></KeyInfo>";
    const auto with = [&](std::vector<std::string> further) {
        further.insert(further.begin(), key.begin(), key.end());
        return bench.sign(carried, further);
    };
    CHECK(with({"--trusted", "@ca.pem", "--at", command_time}).status == 0);
    CHECK(with({"--trusted", "@intruder-ca.pem", "--at", command_time}).err.starts_with("error: untrusted_certificate: --trusted"));
    CHECK(with({"--trusted", "@ca.pem", "--at", "2090-01-01T00:00:00Z"}).err.starts_with("error: certificate_expired: --trusted"));
    CHECK(with({"--crl", "@ca.pem"}).status == 2);
    CHECK(bench.sign({}, {"--key", "zoe=private:@leaf.key", "--trusted", "@ca.pem"}).err.starts_with("error: unusable_credential"));
}

TEST_CASE("a PKCS #12 file is read where OpenSSL is there")
{
    const dsig_bench bench;
    const auto packed = run_process("openssl", {"pkcs12", "-export", "-inkey", bench.file("leaf.key"), "-in", bench.file("leaf.pem"), "-out",
                                                  bench.file("zoe.p12"), "-passout", "file:" + bench.file("password")});
    REQUIRE(packed.status == 0);
    wanted with;
    with.key_info = "<KeyInfo><X509Data/></KeyInfo>";
    const auto made = bench.sign(with, {"--key", "p12:@zoe.p12", "--key-password-file", "@password"});
    if (made.status == 2 && made.err.find("built without OpenSSL") != std::string::npos) {
        CHECK(made.err.starts_with("error: usage: "));
        return;
    }
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    CHECK(bench.verify({"--trusted", "@ca.pem"}).status == 0);
    const auto wrong = bench.sign(with, {"--key", "p12:@zoe.p12", "--key-password-file", "@users"});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("secret") == std::string::npos);
}
