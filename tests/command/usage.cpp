// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

using words = std::vector<std::string>;

void require_error(const finished_process& done, std::string_view beginning)
{
    CAPTURE(beginning, done.out, done.err);
    CHECK(done.status == 2);
    CHECK(done.out.empty());
    CHECK(is_one_line(done.err));
    CHECK(done.err.find("error: " + std::string{beginning}) == 0);
}

std::string octets_of(std::size_t count, unsigned seed)
{
    std::string made(count, '\0');
    for (char& c : made) {
        seed = seed * 1664525U + 1013904223U;
        c = static_cast<char>(seed >> 24);
    }
    return made;
}

}  // namespace

TEST_CASE("wrong usage is one line that says what is wrong and where help is")
{
    const command_bench bench;
    const std::vector<std::pair<words, std::string>> rows{
        {{}, "usage: a command is needed; see signet --help"},
        {{"wss"}, "usage: a command is needed; see signet wss --help"},
        {{"xenc"}, "usage: a command is needed; see signet xenc --help"},
        {{"xenc", "sign"}, "usage: there is no command 'xenc sign'"},
        {{"xenc", "decrypt", "@request.xml"}, "usage: a key to decrypt with is needed"},
        {{"xenc", "decrypt", "--key", "hmac:@shared.key"}, "usage: FILE is required"},
        {{"xenc", "decrypt", "--key", "aes:@users", "@request.xml"}, "malformed_key: "},
        {{"xenc", "decrypt", "--key", "des3:@shared.key", "@request.xml"}, "malformed_key: "},
        {{"xenc", "decrypt", "--key", "aes:@not-there", "@request.xml"}, "unreadable_file: "},
        {{"xenc", "encrypt", "--data", "@users"}, "usage: --template is required"},
        {{"xenc", "encrypt", "--template", "@request.xml"}, "usage: either --data or --xml"},
        {{"xenc", "encrypt", "--template", "@request.xml", "--data", "@users", "--xml", "@request.xml"}, "usage: either --data or --xml"},
        {{"xenc", "encrypt", "--template", "@request.xml", "--data", "@users", "--id", "a"}, "usage: --id and --xpath"},
        {{"xenc", "encrypt", "--template", "@request.xml", "--xml", "@request.xml", "--ns", "a=b"}, "usage: --ns"},
        {{"xenc", "encrypt", "--key", "hmac:@shared.key", "--template", "@request.xml", "--data", "@users"}, "usage: --key hmac:"},
        {{"xenc", "encrypt", "--template", "@request.xml", "--data", "@users"}, "malformed_encryption: "},
        {{"wss", "explain"}, "usage: there is no command 'wss explain'"},
        {{"--nonsense"}, "usage: "},
        {{"c14n"}, "usage: "},
        {{"c14n", "--method", "exc-c14n"}, "usage: FILE is required"},
        {{"c14n", "--method", "c14n12", "@request.xml"}, "usage: --method"},
        {{"c14n", "--method", "c14n", "--prefix-list", "a", "@request.xml"}, "usage: --prefix-list"},
        {{"c14n", "--method", "c14n", "--id", "a", "--xpath", "/", "@request.xml"}, "usage: "},
        {{"c14n", "--method", "c14n", "--ns", "a=b", "@request.xml"}, "usage: --ns"},
        {{"c14n", "--method", "c14n", "@request.xml", "@request.xml"}, "usage: "},
        {{"c14n", "--method", "c14n", "@not-there.xml"}, "unreadable_file: "},
        {{"c14n", "--method", "c14n", "@"}, "unreadable_file: "},
        {{"c14n", "--method", "c14n", "-o", "@not-there/out", "@request.xml"}, "unwritable_file: "},
        {{"c14n", "--method", "c14n", "-o", "@", "@request.xml"}, "unwritable_file: "},
        {{"wss", "policies", "nobody's"}, "usage: there is no policy 'nobody's'"},
        {{"wss", "secure", "@request.xml"}, "usage: --policy is required"},
        {{"wss", "secure", "--policy", "", "@request.xml"}, "usage: --policy"},
        {{"wss", "secure", "--policy", "x509-sign"}, "usage: ENVELOPE is required"},
        {{"wss", "secure", "--policy", "unknown", "@request.xml"}, "usage: there is no policy 'unknown'"},
        {{"wss", "secure", "--policy", "x509-sign", "@request.xml"}, "missing_credential: policy x509-sign needs --signer"},
        {{"wss", "secure", "--policy", "x509-sign", "--signer", "@leaf.key", "@request.xml"},
            "usage: the signer's key is given without"},
        {{"wss", "secure", "--policy", "x509-sign", "--signer", "@leaf.key", "--signer-cert", "@intruder.pem", "@request.xml"},
            "unusable_credential: "},
        {{"wss", "secure", "--policy", "x509-sign", "--signer", "@leaf.pem", "--signer-cert", "@leaf.pem", "@request.xml"},
            "malformed_key: "},
        {{"wss", "secure", "--policy", "x509-sign", "--signer", "@leaf.key", "--signer-cert", "@leaf.key", "@request.xml"},
            "malformed_certificate: "},
        {{"wss", "secure", "--policy", "x509-sign", "--signer", "@leaf.key", "--signer-cert", "@leaf.pem", "--at", "yesterday",
             "@request.xml"},
            "usage: --at"},
        {{"wss", "secure", "--policy", "hmac-sign", "--key", "hmac:@shared.key", "@request.xml"}, "usage: --key hmac:"},
        {{"wss", "secure", "--policy", "hmac-sign", "--key", "k=aes:@shared.key", "@request.xml"}, "usage: --key k=aes:"},
        {{"wss", "secure", "--policy", "hmac-sign", "--key", "k=nothing:@shared.key", "@request.xml"}, "usage: --key k=nothing:"},
        {{"wss", "secure", "--policy", "hmac-sign", "--key", "k=hmac:", "@request.xml"}, "usage: --key k=hmac:"},
        {{"wss", "secure", "--policy", "hmac-sign", "--key", "k=hmac:@shared.key", "--user", "zoe", "--password-file",
             "@password", "@request.xml"},
            "usage: policy hmac-sign has no use for --user"},
        {{"wss", "secure", "--policy", "username-digest", "--user", "zoe", "@request.xml"},
            "usage: --user is given without --password-file"},
        {{"wss", "secure", "--policy", "username-text", "--user", "zoe", "--password-file", "@password", "@request.xml"},
            "missing_credential: "},
        {{"wss", "verify", "--policy", "x509-sign", "@request.xml"}, "missing_credential: "},
        {{"wss", "verify", "--policy", "hmac-sign", "@request.xml"}, "missing_credential: "},
        {{"wss", "verify", "--policy", "username-over-transport", "--users", "@users", "@request.xml"}, "missing_credential: "},
        {{"wss", "verify", "--policy", "username-digest", "@request.xml"}, "missing_credential: "},
        {{"wss", "verify", "--policy", "username-text", "--users", "@users", "@request.xml"}, "missing_credential: "},
        {{"wss", "verify", "--policy", "x509-sign", "--trusted", "@request.xml", "@request.xml"}, "malformed_certificate: "},
        {{"wss", "verify", "--policy", "x509-sign", "--trusted", "@ca.pem", "--max-skew", "-1", "@request.xml"},
            "usage: --max-skew"},
        {{"wss", "verify", "--policy", "x509-sign", "--trusted", "@ca.pem", "--max-skew", "1.5", "@request.xml"},
            "usage: --max-skew"},
        {{"wss", "verify", "--policy", "hmac-sign", "--key", "des3:@leaf.key", "@request.xml"}, "usage: --key des3:"},
        {{"wss", "verify", "--policy", "username-digest", "--users", "@ca.pem", "@request.xml"}, "unusable_credential: "},
        {{"keys", "self-signed", "--subject", "CN=a", "--key-out", "@a", "--cert-out", "@a"}, "usage: --key-out and --cert-out"},
        {{"keys", "self-signed", "--subject", "CN=a", "--type", "dsa", "--key-out", "@a", "--cert-out", "@b"}, "usage: --type"},
        {{"keys", "self-signed", "--subject", "a", "--type", "ed25519", "--key-out", "@a", "--cert-out", "@b"},
            "malformed_value: "},
        {{"keys", "self-signed", "--subject", "CN=a", "--type", "ed25519", "--key-out", "@leaf.key", "--cert-out", "@b"},
            "unwritable_file: "},
        {{"keys", "show", "@request.xml"}, "malformed_key: "},
    };
    for (const auto& [arguments, beginning] : rows) {
        CAPTURE(arguments);
        require_error(bench.run(arguments), beginning);
    }
}

TEST_CASE("help explains every command with an example, and the version is known")
{
    const command_bench bench;
    for (const words& command : std::vector<words>{{}, {"c14n"}, {"dsig", "verify"}, {"dsig", "sign"}, {"xenc", "decrypt"}, {"xenc", "encrypt"}, {"wss", "secure"}, {"wss", "verify"}, {"wss", "policies"},
             {"inspect"}, {"keys", "self-signed"}, {"keys", "show"}}) {
        auto arguments = command;
        arguments.emplace_back("--help");
        const auto done = bench.run(arguments);
        CAPTURE(command, done.out);
        CHECK(done.status == 0);
        CHECK(done.err.empty());
        CHECK(done.out.find("Example:\n  signet ") != std::string::npos);
    }
    const auto version = bench.run({"--version"});
    CHECK(version.status == 0);
    CHECK(version.out.find("signet ") == 0);
}

TEST_CASE("any octets are answered with one line and no crash")
{
    const command_bench bench;
    std::vector<std::string> samples{"", " ", "\n", "<", "<a", "<a>", "<a></b>", "\xEF\xBB\xBF", std::string(1, '\0'),
        std::string(5000, '<'), "<a>&#0;</a>", "<a\x1B[31m/>", "<?xml version=\"1.0\" encoding=\"EBCDIC\"?><a/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", octets_of(10, 1), octets_of(1000, 2), octets_of(100000, 3)};
    std::string deep;
    for (int i = 0; i < 100000; ++i) {
        deep += "<a>";
    }
    samples.push_back(deep);
    samples.push_back("<a xmlns:" + std::string(100000, 'b') + "='c'/>");
    for (const auto& sample : samples) {
        bench.write("garbage", sample);
        for (const words& command : std::vector<words>{
                 {"c14n", "--method", "c14n", "@garbage"},
                 {"inspect", "@garbage"},
                 {"wss", "secure", "--policy", "hmac-sign", "--key", "k=hmac:@shared.key", "@garbage"},
                 {"wss", "verify", "--policy", "hmac-sign", "--key", "k=hmac:@shared.key", "@garbage"},
                 {"keys", "show", "@garbage"},
                 {"xenc", "decrypt", "--key", "aes:@shared.key", "@garbage"},
                 {"xenc", "encrypt", "--template", "@garbage", "--data", "@users"},
                 {"wss", "verify", "--policy", "x509-sign", "--trusted", "@garbage", "@request.xml"},
                 {"wss", "secure", "--policy", "x509-sign", "--signer", "@garbage", "--signer-cert", "@leaf.pem", "@request.xml"},
             }) {
            const auto begin = std::chrono::steady_clock::now();
            const auto done = bench.run(command);
            CAPTURE(command, sample.substr(0, 40), sample.size(), done.err);
            CHECK((done.status == 1 || done.status == 2));
            CHECK(done.out.empty());
            CHECK(is_one_line(done.err));
            CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{60});
        }
    }
}

TEST_CASE("what is larger than any message is refused after the limit was read")
{
    const command_bench bench;
    const auto done = bench.run({"inspect", "/dev/zero"});
    CAPTURE(done.err);
    CHECK(done.status == 1);
    CHECK(done.err.find("refused: limit_exceeded: ") == 0);
    require_error(bench.run({"keys", "show", "/dev/zero"}), "unreadable_file: ");
}

TEST_CASE("a result is one JSON object, whatever became of it")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto good = bench.verify("x509-sign", "sealed.xml", {"--json"});
    REQUIRE(good.status == 0);
    const auto proof = json::parse(good.out);
    CHECK(proof["result"] == "ok");
    for (const auto* field : {"code", "message", "where"}) {
        CHECK(proof[field] == "");
    }
    REQUIRE(proof["signatures"].size() == 1);
    const auto& signature = proof["signatures"][0];
    CHECK(signature["method"] == "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    CHECK(signature["id"].get<std::string>().find("SIG-") == 0);
    CHECK(signature["signer"]["subject"] == "CN=Test Leaf,O=Signet Tests,C=CH");
    CHECK(signature["signer"]["issuer"] == "CN=Test CA,O=Signet Tests,C=CH");
    CHECK(signature["signer"]["serial"].is_string());
    CHECK(signature["signer"]["thumbprint"].get<std::string>().size() == 40);
    CHECK(signature["signer"]["trusted"] == true);
    REQUIRE(signature["references"].size() == 2);
    CHECK(signature["references"][0]["part"] == "body");
    CHECK(signature["references"][0]["element"] == "{http://schemas.xmlsoap.org/soap/envelope/}Body");
    CHECK(signature["references"][0]["digest_method"] == "http://www.w3.org/2001/04/xmlenc#sha256");
    CHECK(signature["references"][0]["uri"].get<std::string>().find('#') == 0);
    CHECK(signature["references"][1]["part"] == "timestamp");
    CHECK(proof["encrypted"] == json::array());
    CHECK(proof["tokens"][0]["kind"] == "x509");
    CHECK(proof["timestamp"]["created"] == "2026-11-22T10:00:00.000Z");
    CHECK(proof["timestamp"]["expires"] == "2026-11-22T10:05:00.000Z");
    CHECK(proof["replay"] == "not checked");

    bench.write("copy.xml", with(bench.read("sealed.xml"), "SIG</", "GIS</"));
    const auto bad = bench.verify("x509-sign", "copy.xml", {"--json"});
    CHECK(bad.status == 1);
    CHECK(bad.err.find("refused: digest_mismatch: ") == 0);
    const auto refusal = json::parse(bad.out);
    CHECK(refusal["result"] == "refused");
    CHECK(refusal["code"] == "digest_mismatch");
    CHECK(refusal["where"].get<std::string>().find("Reference #") == 0);
    CHECK_FALSE(refusal["message"].get<std::string>().empty());

    for (const words& command : std::vector<words>{{"wss", "verify", "--json"}, {"--json", "nonsense"},
             {"c14n", "--json", "--method", "c14n", "@not-there"}, {"keys", "show", "--json", "@request.xml"},
             {"inspect", "--html", "--json", "@request.xml"}}) {
        const auto done = bench.run(command);
        CAPTURE(command, done.out);
        CHECK(done.status == 2);
        const auto answer = json::parse(done.out);
        CHECK(answer["result"] == "error");
        CHECK_FALSE(answer["code"].get<std::string>().empty());
        CHECK(answer.contains("message"));
        CHECK(answer.contains("where"));
    }
    bench.write("small.xml", "<a b='c'/>");
    CHECK(json::parse(bench.run({"c14n", "--json", "--method", "exc-c14n", "@small.xml"}).out)["output"] == "<a b=\"c\"></a>");
    const auto policies = json::parse(bench.run({"wss", "policies", "--json"}).out);
    CHECK(policies["policies"].size() == command_policies.size() + 1);  // legacy-2002, which needs a word
    const auto username = json::parse(bench.secure("username-digest", "digest.xml").status == 0
                                          ? bench.verify("username-digest", "digest.xml", {"--json"}).out
                                          : "{}");
    CHECK(username["tokens"][0] == json({{"kind", "username"}, {"name", "zoe"}, {"type", "PasswordDigest"}, {"signed", false}}));
}

TEST_CASE("a file is written as a whole or not at all")
{
    const command_bench bench;
    const auto count = [&] { return std::distance(std::filesystem::directory_iterator{bench.path()}, {}); };
    bench.write("out", "what was there");
    const auto before = count();
    bench.write("request.xml", "<broken");
    CHECK(bench.secure("x509-sign", "out").status == 1);
    CHECK(bench.read("out") == "what was there");
    CHECK(count() == before);
    bench.write("request.xml", command_envelope);
    std::filesystem::permissions(bench.file("out"), std::filesystem::perms{0640});
    CHECK(bench.secure("x509-sign", "out").status == 0);
    CHECK(bench.read("out").find("<s:Envelope") == 0);
    CHECK(std::filesystem::status(bench.file("out")).permissions() == std::filesystem::perms{0640});
    CHECK(count() == before);
    std::filesystem::create_symlink("out", bench.file("link"));
    CHECK(bench.run({"c14n", "--method", "c14n", "-o", "@link", "@request.xml"}).status == 0);
    CHECK(std::filesystem::is_symlink(bench.file("link")));
    CHECK(bench.read("out").find("<s:Envelope xmlns:q=") == 0);
    CHECK(bench.run({"c14n", "--method", "c14n", "-o", "/dev/null", "@request.xml"}).status == 0);
    CHECK(std::filesystem::is_character_file("/dev/null"));
    // A message may be written over itself.
    CHECK(bench.run({"c14n", "--method", "c14n", "-o", "@request.xml", "@request.xml"}).status == 0);
    CHECK(bench.read("request.xml") == bench.read("out"));
}

TEST_CASE("output that cannot be written is an error, and a reader that left is not")
{
    const command_bench bench;
    const auto full = run_process("sh", {"-c", "\"$SIGNET_COMMAND\" wss policies > /dev/full"});
    CHECK(full.status == 2);
    CHECK(full.err.find("error: unwritable_file: standard output: ") == 0);
    const auto closed = run_process("sh", {"-c", "\"$SIGNET_COMMAND\" wss policies | true"});
    CHECK(closed.status == 0);
    CHECK(closed.err.empty());
}

TEST_CASE("standard input is read once")
{
    const auto twice = run_process("sh", {"-c", "echo | \"$SIGNET_COMMAND\" wss verify --policy username-digest --users - -"});
    CHECK(twice.status == 2);
    CHECK(twice.err.find("error: ") == 0);
}
