// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/crls.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

using words = std::vector<std::string>;

const std::string ds_uri = "http://www.w3.org/2000/09/xmldsig#";
const std::string xenc_uri = "http://www.w3.org/2001/04/xmlenc#";

/// A template of an enveloped signature that names its key.
std::string signature_template(const std::string& key_name, const std::string& method = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
{
    return "<order>seal<Signature xmlns='" + ds_uri
           + "'><SignedInfo><CanonicalizationMethod Algorithm='http://www.w3.org/2001/10/xml-exc-c14n#'/><SignatureMethod Algorithm='" + method
           + "'/><Reference URI=''><Transforms><Transform Algorithm='" + ds_uri + "enveloped-signature'/></Transforms><DigestMethod Algorithm='" + xenc_uri
           + "sha256'/><DigestValue/></Reference></SignedInfo><SignatureValue/>" + (key_name.empty() ? "" : "<KeyInfo><KeyName>" + key_name + "</KeyName></KeyInfo>")
           + "</Signature></order>";
}

/// A template of an EncryptedData under a shared key, by AES-256-GCM.
std::string encryption_template(const std::string& key_info, const std::string& type = "")
{
    return "<EncryptedData xmlns='" + xenc_uri + "'" + (type.empty() ? "" : " Type='" + xenc_uri + type + "'")
           + "><EncryptionMethod Algorithm='http://www.w3.org/2009/xmlenc11#aes256-gcm'/><KeyInfo xmlns='" + ds_uri + "'>" + key_info
           + "</KeyInfo><CipherData><CipherValue/></CipherData></EncryptedData>";
}

/// An EncryptedKey in a KeyInfo of a template.
std::string encrypted_key(const std::string& key_info)
{
    return "<EncryptedKey xmlns='" + xenc_uri + "'><EncryptionMethod Algorithm='http://www.w3.org/2009/xmlenc11#rsa-oaep'/><KeyInfo xmlns='" + ds_uri + "'>"
           + key_info + "</KeyInfo><CipherData><CipherValue/></CipherData></EncryptedKey>";
}

struct credentials_bench : command_bench {
    credentials_bench()
    {
        write("third.key", "another 32 octets of shared keys");
        write("data", "octets");
        write("signature.xml", signature_template("z"));
        write("named.xml", encryption_template("<KeyName>k</KeyName>"));
        write("empty.xml", encryption_template("<KeyName/>"));
    }

    /// Keys as --key, after a command and before a file.
    finished_process with_keys(words command, const words& keys, const std::string& file) const
    {
        for (const auto& key : keys) {
            command.insert(command.end(), {"--key", key});
        }
        command.push_back(file);
        return run(command);
    }

    finished_process shell(const std::string& script) const { return run_process("sh", {"-c", "cd " + path().string() + " && " + script}); }

    void openssl(const words& arguments) const
    {
        words whole = arguments;
        for (auto& one : whole) {
            one = one.starts_with('@') ? file(one.substr(1)) : one;
        }
        const auto done = run_process("openssl", whole);
        CAPTURE(done.err);
        REQUIRE(done.status == 0);
    }
};

struct key_row {
    words keys;
    int status;
    std::string said;
};

void require_rows(const std::vector<key_row>& rows, const std::function<finished_process(const words&)>& run)
{
    for (const auto& one : rows) {
        const auto done = run(one.keys);
        CAPTURE(one.keys, done.out, done.err);
        CHECK(done.status == one.status);
        CHECK(done.err.starts_with(one.said));
    }
}

void require_error_of(const finished_process& done, std::string_view beginning)
{
    CAPTURE(beginning, done.out, done.err);
    CHECK(done.status == 2);
    CHECK(done.out.empty());
    CHECK(is_one_line(done.err));
    CHECK(done.err.starts_with("error: " + std::string{beginning}));
}

}  // namespace

TEST_CASE("a key with a name answers no other name, whatever keys stand beside it")
{
    const credentials_bench bench;
    REQUIRE(bench.with_keys({"dsig", "sign", "-o", "@signed.xml"}, {"z=private:@leaf.key"}, "@signature.xml").status == 0);
    require_rows({{{"q=cert:@leaf.pem"}, 1, "refused: unknown_key: KeyName"},
                     {{"q=cert:@leaf.pem", "aes:@shared.key"}, 1, "refused: unknown_key: KeyName"},
                     {{"q=cert:@leaf.pem", "hmac:@shared.key"}, 1, "refused: unknown_key: KeyName"},
                     {{"q=cert:@leaf.pem", "cert:@intruder.pem"}, 1, "refused: signature_mismatch: "},
                     {{"q=cert:@intruder.pem", "cert:@leaf.pem"}, 0, ""},
                     {{"z=cert:@leaf.pem", "cert:@intruder.pem"}, 0, ""},
                     {{"cert:@leaf.pem", "cert:@intruder.pem"}, 1, "refused: unresolved_reference: KeyInfo: more than one key could be meant: name one"}},
        [&](const words& keys) { return bench.with_keys({"dsig", "verify"}, keys, "@signed.xml"); });
    require_rows({{{"q=private:@leaf.key", "hmac:@shared.key"}, 2, "error: unknown_key: KeyInfo"},
                     {{"q=private:@leaf.key", "private:@intruder.key"}, 0, ""},
                     {{"private:@leaf.key", "private:@intruder.key"}, 2, "error: unresolved_reference: KeyInfo: more than one key could be meant: name one"}},
        [&](const words& keys) { return bench.with_keys({"dsig", "sign", "-o", "@other.xml"}, keys, "@signature.xml"); });
    const auto encrypt = [&](const words& keys, const std::string& pattern) {
        return bench.with_keys({"xenc", "encrypt", "-o", "@encrypted.xml", "--template", pattern}, keys, "--data=" + bench.file("data"));
    };
    require_rows({{{"other=aes:@shared.key", "cert:@leaf.pem"}, 2, "error: unknown_key: "},
                     {{"aes:@third.key", "aes:@shared.key"}, 2, "error: unresolved_reference: KeyInfo: more than one key could be meant: name one"},
                     {{"other=aes:@third.key", "aes:@shared.key"}, 0, ""}},
        [&](const words& keys) { return encrypt(keys, "@named.xml"); });
    require_rows({{{"other=aes:@shared.key", "private:@leaf.key"}, 1, "refused: unknown_key: "},
                     {{"other=aes:@third.key", "aes:@shared.key"}, 0, ""},
                     {{"aes:@third.key", "aes:@shared.key"}, 1, "refused: unknown_key: "}},
        [&](const words& keys) { return bench.with_keys({"xenc", "decrypt"}, keys, "@encrypted.xml"); });
    require_rows({{{"a=aes:@third.key", "b=aes:@shared.key"}, 2, "error: unresolved_reference: KeyInfo: more than one key could be meant: name one"},
                     {{"a=aes:@shared.key"}, 0, ""}},
        [&](const words& keys) { return encrypt(keys, "@empty.xml"); });
    bench.write("transported.xml", encryption_template(encrypted_key("<KeyName/>")));
    require_rows({{{"cert:@leaf.pem", "cert:@intruder.pem"}, 2, "error: unresolved_reference: KeyInfo: more than one key could be meant: name one"}},
        [&](const words& keys) { return encrypt(keys, "@transported.xml"); });
}

TEST_CASE("each key and certificate is read once, so that it may come from a pipe")
{
    const credentials_bench bench;
    REQUIRE(bench.with_keys({"dsig", "sign", "-o", "@signed.xml"}, {"z=private:@leaf.key"}, "@signature.xml").status == 0);
    bench.write("carried.xml", with(signature_template("z"), "<KeyName>z</KeyName>", "<X509Data/>"));
    REQUIRE(bench.with_keys({"dsig", "sign", "-o", "@carried-signed.xml"}, {"private:@leaf.key", "cert:@leaf.pem"}, "@carried.xml").status == 0);
    bench.openssl({"pkey", "-in", "@leaf.key", "-aes128", "-passout", "file:" + bench.file("password"), "-out", "@locked.key"});
    REQUIRE(bench.secure("x509-sign-encrypt", "sealed.xml").status == 0);
    const std::string at = std::string{" --at "} + command_time + " ";
    for (const std::string& script : words{"\"$SIGNET_COMMAND\" dsig verify --key z=cert:- signed.xml < leaf.pem",
             "\"$SIGNET_COMMAND\" dsig verify" + at + "--trusted - carried-signed.xml < ca.pem",
             "mkfifo pipe && { cat ca.pem > pipe & } && timeout 60 \"$SIGNET_COMMAND\" dsig verify" + at + "--trusted pipe carried-signed.xml",
             "mkfifo pipe && { cat ca.pem > pipe & } && timeout 60 \"$SIGNET_COMMAND\" dsig verify" + at + "--trusted ca.pem --untrusted pipe carried-signed.xml",
             "mkfifo pipe && { cat password > pipe & } && timeout 60 \"$SIGNET_COMMAND\" dsig verify --key z=private:locked.key --key-password-file pipe signed.xml",
             "mkfifo pipe && { cat password > pipe & } && timeout 60 \"$SIGNET_COMMAND\" wss verify --policy x509-sign-encrypt" + at
                 + "--trusted ca.pem --key cert:leaf.pem --key private:locked.key --decryption-key locked.key --key-password-file pipe sealed.xml"}) {
        std::filesystem::remove(bench.file("pipe"));
        const auto done = bench.shell(script);
        CAPTURE(script, done.out, done.err);
        CHECK(done.status == 0);
    }
}

TEST_CASE("a signer whose certificate was revoked is refused by wss verify")
{
    const credentials_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto write_list = [&](const std::string& name, const crl_request& request) {
        bench.write(name, signet::as_text(crl_der(request)));
    };
    write_list("revoked.crl", {.revoked = {test_leaf()}});
    write_list("clean.crl", {.revoked = {}});
    const auto revoked = bench.verify("x509-sign", "sealed.xml", {"--crl", "@revoked.crl"});
    CHECK(revoked.status == 1);
    CHECK(revoked.err.starts_with("refused: certificate_revoked: "));
    CHECK(bench.verify("x509-sign", "sealed.xml", {"--crl", "@clean.crl"}).status == 0);
    CHECK(bench.verify("x509-sign", "sealed.xml", {"--crl", "@clean.crl", "--crl", "@revoked.crl"}).status == 1);
    require_error_of(bench.verify("x509-sign", "sealed.xml", {"--crl", "@users"}), "malformed_revocation_list: ");
    require_error_of(bench.verify("x509-sign", "sealed.xml", {"--crl", "@not-there"}), "unreadable_file: ");
    require_error_of(bench.run({"wss", "verify", "--policy", "x509-sign", "--crl", "@clean.crl", "@sealed.xml"}), "usage: --crl goes with --trusted");
}

TEST_CASE("a PKCS #12 file is a signer, and a receiver's key with its certificate")
{
    const credentials_bench bench;
    bench.openssl({"pkcs12", "-export", "-inkey", "@leaf.key", "-in", "@leaf.pem", "-out", "@zoe.p12", "-passout", "file:" + bench.file("password")});
    words secure{"wss", "secure", "--policy", "x509-sign-encrypt", "--at", command_time, "--key", "p12:@zoe.p12", "--recipient", "@leaf.pem", "-o", "@sealed.xml",
        "--key-password-file", "@password", "@request.xml"};
    const auto made = bench.run(secure);
    if (made.err.find("built without OpenSSL") != std::string::npos) {
        require_error_of(made, "usage: ");
        return;
    }
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    const auto verify = [&](const words& keys) {
        words whole{"wss", "verify", "--policy", "x509-sign-encrypt", "--at", command_time, "--trusted", "@ca.pem"};
        whole.insert(whole.end(), keys.begin(), keys.end());
        whole.push_back("@sealed.xml");
        return bench.run(whole);
    };
    CHECK(verify({"--key", "p12:@zoe.p12", "--key-password-file", "@password"}).status == 0);
    CHECK(verify({"--key", "private:@leaf.key"}).status == 0);
    require_error_of(verify({"--key", "p12:@zoe.p12"}), "malformed_key: ");
    require_error_of(verify({"--key", "public:@leaf.pem"}), "usage: --key public:");
    secure.insert(secure.end() - 1, {"--key", "private:@leaf.key"});
    require_error_of(bench.run(secure), "usage: --key private:");
    const auto shown = bench.run({"keys", "show", "--json", "--key-password-file", "@password", "@zoe.p12"});
    const auto items = json::parse(shown.out)["items"];
    REQUIRE(items.size() == 2);
    CHECK(items[0] == json({{"kind", "private key"}, {"key_type", "RSA"}, {"key_bits", 2048}}));
    CHECK(items[1]["subject"] == "CN=Test Leaf,O=Signet Tests,C=CH");
    CHECK(json::parse(bench.run({"keys", "show", "--json", "@zoe.p12"}).out)["items"][0] == json({{"kind", "PKCS #12"}, {"encrypted", true}}));
    require_error_of(bench.run({"keys", "show", "--key-password-file", "@users", "@zoe.p12"}), "malformed_key: ");
}

TEST_CASE("an encrypted key in DER is shown as one")
{
    const credentials_bench bench;
    bench.openssl({"pkcs8", "-topk8", "-in", "@leaf.key", "-outform", "DER", "-passout", "file:" + bench.file("password"), "-out", "@locked.der"});
    CHECK(json::parse(bench.run({"keys", "show", "--json", "@locked.der"}).out)["items"][0] == json({{"kind", "private key"}, {"encrypted", true}}));
    const auto open = bench.run({"keys", "show", "--json", "--key-password-file", "@password", "@locked.der"});
    CHECK(json::parse(open.out)["items"][0] == json({{"kind", "private key"}, {"key_type", "RSA"}, {"key_bits", 2048}}));
    require_error_of(bench.run({"keys", "show", "--key-password-file", "@users", "@locked.der"}), "malformed_key: ");
}

TEST_CASE("a key of the caller's that does not do is an error that names its file, and no refusal of a message")
{
    const credentials_bench bench;
    bench.openssl({"req", "-x509", "-newkey", "rsa:1024", "-nodes", "-keyout", "@weak.key", "-subj", "/CN=weak", "-days", "30", "-out", "@weak.pem"});
    bench.openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "@ec.key", "-subj", "/CN=ec", "-days", "30", "-out", "@ec.pem"});
    bench.write("short.key", "7 octets");
    bench.write("sixteen.key", "sixteen octets!!");
    bench.write("transported.xml", encryption_template(encrypted_key("<KeyName/>")));
    REQUIRE(bench.secure("x509-sign-encrypt", "sealed.xml").status == 0);
    REQUIRE(bench.secure("hmac-sign", "hmac.xml").status == 0);
    const auto secured = [&](const std::string& key, const std::string& chain, const std::string& recipient) {
        return words{"wss", "secure", "--policy", "x509-sign-encrypt", "--signer", key, "--signer-cert", chain, "--recipient", recipient, "@request.xml"};
    };
    const std::vector<std::pair<words, std::string>> rows{
        {{"dsig", "sign", "--key", "z=private:@weak.key", "@signature.xml"}, "weak_key: "},
        {{"dsig", "sign", "--key", "z=private:@ec.key", "@signature.xml"}, "unknown_key: "},
        {{"xenc", "encrypt", "--template", "@transported.xml", "--data", "@data", "--key", "w=cert:@weak.pem"}, "weak_key: "},
        {{"xenc", "encrypt", "--template", "@transported.xml", "--data", "@data"}, "unknown_key: "},
        {{"xenc", "encrypt", "--template", "@named.xml", "--data", "@data", "--key", "k=aes:@sixteen.key"}, "unknown_key: "},
        {{"wss", "verify", "--policy", "x509-sign-encrypt", "--trusted", "@ca.pem", "--decryption-key", "@ec.key", "@sealed.xml"},
            "key_mismatch: " + bench.file("ec.key") + ": "},
        {{"wss", "verify", "--policy", "x509-sign-encrypt", "--trusted", "@ca.pem", "--decryption-key", "@weak.key", "@sealed.xml"},
            "weak_key: " + bench.file("weak.key") + ": "},
        {{"wss", "verify", "--policy", "hmac-sign", "--key", "shared=hmac:@short.key", "@hmac.xml"}, "weak_key: " + bench.file("short.key") + ": "},
        {{"wss", "secure", "--policy", "hmac-sign", "--key", "shared=hmac:@short.key", "@request.xml"}, "weak_key: " + bench.file("short.key") + ": "},
        {secured("@leaf.key", "@leaf.pem", "@weak.pem"), "weak_key: " + bench.file("weak.pem") + ": "},
        {secured("@leaf.key", "@leaf.pem", "@ec.pem"), "key_mismatch: " + bench.file("ec.pem") + ": "},
        {secured("@weak.key", "@weak.pem", "@leaf.pem"), "weak_key: " + bench.file("weak.key") + ": "},
        {secured("@ec.key", "@ec.pem", "@leaf.pem"), "key_mismatch: " + bench.file("ec.key") + ": "},
        {{"wss", "secure", "--policy", "x509-sign", "--key", "private:@ec.key", "--key", "cert:@ec.pem", "@request.xml"},
            "key_mismatch: " + bench.file("ec.key") + ": "},
    };
    for (const auto& [arguments, beginning] : rows) {
        CAPTURE(arguments);
        require_error_of(bench.run(arguments), beginning);
    }
    // Whether a receiver's key does is asked where the policy decrypts, and nowhere else; and one that does is enough.
    CHECK(bench.verify("hmac-sign", "hmac.xml", {"--decryption-key", "@ec.key"}).status == 0);
    const words needed{"wss", "verify", "--policy", "x509-sign-encrypt", "--at", command_time, "--trusted", "@ca.pem", "--key", "cert:@leaf.pem"};
    require_rows({{{"private:@leaf.key", "private:@ec.key"}, 0, ""}, {{"private:@weak.key", "private:@leaf.key"}, 0, ""},
                     {{"private:@leaf.key", "shared=hmac:@short.key"}, 0, ""},
                     {{"private:@weak.key", "private:@ec.key"}, 2, "error: weak_key: " + bench.file("weak.key") + ": "},
                     {{"private:@ec.key", "private:@weak.key"}, 2, "error: key_mismatch: " + bench.file("ec.key") + ": "}},
        [&](const words& keys) { return bench.with_keys(needed, keys, "@sealed.xml"); });
    require_rows({{{"other=hmac:@short.key", "shared=hmac:@shared.key"}, 0, ""}, {{"shared=hmac:@shared.key", "other=hmac:@short.key"}, 0, ""},
                     {{"other=hmac:@short.key", "shared=hmac:@short.key"}, 2, "error: weak_key: " + bench.file("short.key") + ": "}},
        [&](const words& keys) { return bench.with_keys({"wss", "verify", "--policy", "hmac-sign", "--at", command_time}, keys, "@hmac.xml"); });
}

TEST_CASE("what xenc decrypt has no use for is read all the same")
{
    const credentials_bench bench;
    REQUIRE(bench.run({"xenc", "encrypt", "-o", "@encrypted.xml", "--template", "@named.xml", "--data", "@data", "--key", "k=aes:@shared.key"}).status == 0);
    const auto decrypt = [&](const std::string& option, const std::string& value) {
        return bench.run({"xenc", "decrypt", "--key", "k=aes:@shared.key", option, value, "@encrypted.xml"});
    };
    bench.write("clean.crl", signet::as_text(crl_der({.revoked = {}})));
    CHECK(decrypt("--crl", "@clean.crl").status == 0);
    CHECK(decrypt("--at", command_time).status == 0);
    require_error_of(decrypt("--crl", "@not-there"), "unreadable_file: ");
    require_error_of(decrypt("--crl", "@users"), "malformed_revocation_list: ");
    require_error_of(decrypt("--at", "yesterday"), "usage: --at");
}

TEST_CASE("a password that is empty is none")
{
    const credentials_bench bench;
    bench.write("nothing", "\n");
    bench.write("open-users", "adam:apple\nzoe:\n");
    require_error_of(bench.run({"wss", "secure", "--policy", "username-digest", "--user", "zoe", "--password-file", "@nothing", "@request.xml"}),
        "unusable_credential: " + bench.file("nothing") + ": it holds no password");
    REQUIRE(bench.secure("username-digest", "sealed.xml").status == 0);
    require_error_of(bench.verify("username-digest", "sealed.xml", {"--users", "@open-users"}),
        "unusable_credential: " + bench.file("open-users") + ": line 2 names a user without a password");
    require_error_of(bench.run({"keys", "self-signed", "--subject", "CN=a", "--type", "ed25519", "--key-out", "@a.key", "--cert-out", "@a.pem", "--key-password-file", "@nothing"}),
        "unusable_credential: ");
}

TEST_CASE("'-' is standard input or output, and never a file of that name")
{
    const credentials_bench bench;
    const std::string command = "\"$SIGNET_COMMAND\" ";
    for (const std::string& arguments : words{"keys self-signed --subject CN=a --type ed25519 --key-out - --cert-out x",
             "keys self-signed --subject CN=a --type ed25519 --key-out x --cert-out -",
             "wss verify --policy username-digest --users users --replay-store - request.xml",
             "dsig verify --key z=cert:leaf.pem --map urn:a=- - < request.xml"}) {
        CAPTURE(arguments);
        require_error_of(bench.shell(command + arguments), "usage: ");
        CHECK_FALSE(std::filesystem::exists(bench.file("-")));
        CHECK_FALSE(std::filesystem::exists(bench.file("x")));
    }
    bench.write("detached.xml", with(with(signature_template("z"), "URI=''", "URI='urn:a'"),
                                    "<Transforms><Transform Algorithm='" + ds_uri + "enveloped-signature'/></Transforms>", ""));
    CHECK(bench.shell(command + "dsig sign --key z=private:leaf.key --map urn:a=- -o signed.xml detached.xml < data").status == 0);
    CHECK(bench.shell(command + "dsig verify --key z=cert:leaf.pem --map urn:a=data signed.xml").status == 0);
    CHECK(bench.shell(command + "dsig verify --key z=cert:leaf.pem --map urn:a=- signed.xml < users").status == 1);
}

TEST_CASE("a descriptor that the caller closed is not taken for a file")
{
    const credentials_bench bench;
    const auto out = bench.shell("\"$SIGNET_COMMAND\" c14n --method c14n --json -o out request.xml >&-");
    CHECK(out.status == 2);
    CHECK(out.err.starts_with("error: unwritable_file: standard output: "));
    CHECK(bench.read("out").find("\"result\"") == std::string::npos);
    require_error_of(bench.shell("\"$SIGNET_COMMAND\" dsig verify --trusted ca.pem - <&-"), "unreadable_file: standard input: ");
    // The note that nobody vouches for the signer goes to standard error, and must not get into the file where that is closed.
    bench.write("carried.xml", with(signature_template("z"), "<KeyName>z</KeyName>", "<X509Data/>"));
    REQUIRE(bench.with_keys({"dsig", "sign", "-o", "@signed.xml"}, {"private:@leaf.key", "cert:@leaf.pem"}, "@carried.xml").status == 0);
    const std::string verify = "\"$SIGNET_COMMAND\" dsig verify --no-path-validation -o ";
    const auto open = bench.shell(verify + "expected signed.xml");
    REQUIRE(open.status == 0);
    REQUIRE(open.err.starts_with("note: "));
    REQUIRE_FALSE(bench.read("expected").empty());
    CHECK(bench.shell(verify + "closed signed.xml 2>&-").status == 0);
    CHECK(bench.read("closed") == bench.read("expected"));
    CHECK(bench.shell(verify + "all-closed signed.xml <&- >&- 2>&-").status == 0);
    CHECK(bench.read("all-closed") == bench.read("expected"));
}

TEST_CASE("octets are refused that the template's Type says are something else, or that nobody could decrypt")
{
    const credentials_bench bench;
    const auto encrypt = [&](const std::string& pattern, const std::string& data) {
        bench.write("pattern.xml", pattern);
        bench.write("plain", data);
        return bench.run({"xenc", "encrypt", "-o", "@encrypted.xml", "--template", "@pattern.xml", "--data", "@plain", "--key", "k=aes:@shared.key"});
    };
    const std::string name = "<KeyName>k</KeyName>";
    CHECK(encrypt(encryption_template(name, "Element"), "<a/>").status == 0);
    CHECK(encrypt("<doc>" + encryption_template(name, "Content") + "</doc>", "text <a/> text").status == 0);
    for (const auto& [pattern, data] : std::vector<std::pair<std::string, std::string>>{{encryption_template(name, "Element"), "text"},
             {encryption_template(name, "Element"), "<a/><b/>"}, {encryption_template(name, "Content"), "text"},
             {encryption_template(name, "Element"), std::string{"\x00\xFF", 2}}, {"<doc>" + encryption_template(name, "Content") + "</doc>", "<a>"}}) {
        const auto done = encrypt(pattern, data);
        CAPTURE(pattern, data, done.err);
        CHECK(done.status == 1);
        CHECK(done.err.starts_with("refused: malformed_"));
        CHECK(done.err.find(bench.file("plain")) != std::string::npos);
    }
    for (const std::size_t size : {(std::size_t{48} << 20) + 1, (std::size_t{64} << 20) + 1}) {  // the first grows in base64
        const auto done = encrypt(encryption_template(name), std::string(size, 'x'));
        CAPTURE(size, done.err);
        CHECK(done.status == 1);
        CHECK(done.err.starts_with("refused: limit_exceeded: "));
    }
}

TEST_CASE("an originator without a name is the one that a message means, if it is the only one")
{
    const credentials_bench bench;
    for (const char* const who : {"ours", "theirs"}) {
        bench.openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "@" + std::string{who} + ".key", "-subj",
            "/CN=" + std::string{who}, "-days", "30", "-out", "@" + std::string{who} + ".pem"});
    }
    bench.openssl({"pkey", "-in", "@ours.key", "-pubout", "-out", "@ours.pub"});
    const std::string agreement = "<AgreementMethod xmlns='" + xenc_uri
                                  + "' Algorithm='http://www.w3.org/2009/xmlenc11#ECDH-ES'><KeyDerivationMethod xmlns='http://www.w3.org/2009/xmlenc11#' "
                                    "Algorithm='http://www.w3.org/2009/xmlenc11#ConcatKDF'><ConcatKDFParams AlgorithmID='00' PartyUInfo='00' PartyVInfo='00'>"
                                    "<DigestMethod xmlns='"
                                  + ds_uri + "' Algorithm='" + xenc_uri + "sha256'/></ConcatKDFParams></KeyDerivationMethod><OriginatorKeyInfo><KeyName xmlns='"
                                  + ds_uri + "'>o</KeyName></OriginatorKeyInfo><RecipientKeyInfo><KeyName xmlns='" + ds_uri
                                  + "'>r</KeyName></RecipientKeyInfo></AgreementMethod>";
    bench.write("agreed.xml", encryption_template(agreement));
    const auto made = bench.run({"xenc", "encrypt", "-o", "@encrypted.xml", "--template", "@agreed.xml", "--data", "@data", "--key", "o=private:@ours.key", "--key",
        "r=cert:@theirs.pem"});
    CAPTURE(made.err);
    REQUIRE(made.status == 0);
    require_rows({{{"r=private:@theirs.key", "o=public:@ours.pub"}, 0, ""}, {{"r=private:@theirs.key", "public:@ours.pub"}, 0, ""},
                     {{"private:@theirs.key", "cert:@ours.pem"}, 0, ""}, {{"private:@theirs.key", "cert:@theirs.pem", "cert:@ours.pem"}, 0, ""},
                     {{"r=private:@theirs.key", "q=public:@ours.pub"}, 1, "refused: unknown_key: "}},
        [&](const words& keys) { return bench.with_keys({"xenc", "decrypt"}, keys, "@encrypted.xml"); });
}
