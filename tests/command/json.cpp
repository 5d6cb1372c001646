// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

using words = std::vector<std::string>;

struct row {
    words arguments;
    int status;
    std::string code;  // the errc name, or the command's own; "" when all is well
    std::set<std::string> fields{};  // that are there beside those that always are
};

const std::set<std::string> always{"result", "code", "message", "where"};
const std::set<std::string> of_verification{"signatures", "encrypted", "tokens", "timestamp", "replay"};

std::set<std::string> names_of(const json& object)
{
    std::set<std::string> names;
    for (const auto& [name, value] : object.items()) {
        names.insert(name);
    }
    return names;
}

bool includes(const std::set<std::string>& all, const std::set<std::string>& some)
{
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

void check_types(const json& answer)
{
    for (const auto& signature : answer["signatures"]) {
        CHECK(includes(names_of(signature), {"id", "method", "signer", "references"}));
        CHECK((signature["id"].is_string() && signature["method"].is_string() && signature["key_reference"].is_string()));
        const auto& signer = signature["signer"];
        CHECK(includes(names_of(signer), {"subject", "issuer", "serial", "thumbprint", "trusted"}));
        CHECK(signer["trusted"].is_boolean());
        for (const auto* name : {"subject", "issuer", "serial", "thumbprint"}) {
            CHECK(signer[name].is_string() == signer["key_name"].is_null());
        }
        CHECK(signature["references"].size() > 0);
        for (const auto& reference : signature["references"]) {
            CHECK(includes(names_of(reference), {"uri", "part", "element", "digest_method"}));
            for (const auto& [name, value] : reference.items()) {
                CHECK((name == "as_ciphertext" ? value.is_boolean() : value.is_string()));
            }
        }
    }
    for (const auto& part : answer["encrypted"]) {
        CHECK(includes(names_of(part), {"part", "element", "method", "key_method"}));
    }
    for (const auto& token : answer["tokens"]) {
        CHECK((token["kind"].is_string() && token["name"].is_string() && token["type"].is_string() && token["signed"].is_boolean()));
    }
    const auto& timestamp = answer["timestamp"];
    CHECK((timestamp.is_null() || (timestamp["created"].is_string() && timestamp["expires"].is_string())));
    CHECK((answer["replay"] == "checked" || answer["replay"] == "not checked"));
}

json check(const command_bench& bench, const row& one)
{
    auto arguments = one.arguments;
    arguments.emplace_back("--json");
    const auto done = bench.run(arguments);
    CAPTURE(one.arguments, done.out, done.err);
    CHECK(done.status == one.status);
    CHECK(done.out.ends_with("}\n"));
    const auto answer = json::parse(done.out, nullptr, false);
    REQUIRE(answer.is_object());
    const auto names = names_of(answer);
    CHECK(includes(names, always));
    CHECK(includes(names, one.fields));
    CHECK(answer["result"] == (one.status == 0 ? "ok" : one.status == 1 ? "refused" : "error"));
    CHECK(answer["code"] == one.code);
    CHECK((answer["message"].is_string() && answer["where"].is_string()));
    CHECK((answer["message"] == "") == (one.status == 0));
    // What people read says the same.
    const auto said = one.status == 0 ? "" : std::string{one.status == 1 ? "refused: " : "error: "} + one.code + ": ";
    CHECK(done.err.substr(0, said.size()) == said);
    CHECK(done.err.empty() == (one.status == 0));
    if (one.arguments.size() > 1 && one.arguments[1] == "verify") {
        CHECK(includes(names, of_verification));
        check_types(answer);
        CHECK((answer["signatures"].empty() || one.status == 0));
    } else {
        CHECK_FALSE(names.contains("replay"));
    }
    return answer;
}

}  // namespace

TEST_CASE("the object of every command has the fields that it always has, whatever became of it")
{
    const command_bench bench;
    bench.write("broken.xml", "<a>");
    bench.write("small.xml", "<a b='c'/>");
    REQUIRE(bench.secure("hmac-sign", "sealed.xml").status == 0);
    bench.write("changed.xml", with(bench.read("sealed.xml"), "SIG</", "GIS</"));
    const words secure{"wss", "secure", "--policy", "hmac-sign", "--at", command_time};
    const words verify{"wss", "verify", "--policy", "hmac-sign", "--at", command_time, "--key", "shared=hmac:@shared.key"};
    const auto more = [](words left, const words& right) {
        left.insert(left.end(), right.begin(), right.end());
        return left;
    };
    const std::vector<row> rows{
        {{"c14n", "--method", "exc-c14n", "@small.xml"}, 0, "", {"method", "output"}},
        {{"c14n", "--method", "exc-c14n", "-o", "@out", "@small.xml"}, 0, "", {"method", "file"}},
        {{"c14n", "--method", "exc-c14n", "@broken.xml"}, 1, "malformed_xml"},
        {{"c14n", "--method", "exc-c14n", "--id", "x", "@small.xml"}, 1, "unresolved_reference"},
        {{"c14n", "--method", "exc-c14n", "@not-there"}, 2, "unreadable_file"},
        {{"c14n", "--method", "nothing", "@small.xml"}, 2, "usage"},
        {{"c14n", "--method", "c14n", "-o", "@not-there/out", "@small.xml"}, 2, "unwritable_file"},
        {more(secure, {"--key", "shared=hmac:@shared.key", "@request.xml"}), 0, "", {"policy", "output"}},
        {more(secure, {"--key", "shared=hmac:@shared.key", "-o", "@out", "@request.xml"}), 0, "", {"policy", "file"}},
        {more(secure, {"--key", "shared=hmac:@shared.key", "@small.xml"}), 1, "not_soap"},
        {more(secure, {"@request.xml"}), 2, "missing_credential"},
        {more(verify, {"@sealed.xml"}), 0, "", {"policy", "sender_proved"}},
        {more(verify, {"--print-body", "@sealed.xml"}), 0, "", {"policy", "output", "body_signed"}},
        {more(verify, {"--print-body", "-o", "@out", "@sealed.xml"}), 0, "", {"policy", "file", "body_signed"}},
        {more(verify, {"@changed.xml"}), 1, "digest_mismatch"},
        {more(verify, {"@request.xml"}), 1, "no_security_header"},
        {more(verify, {"@broken.xml"}), 1, "malformed_xml"},
        {more(verify, {"--at", "x", "@sealed.xml"}), 2, "usage"},
        {more(verify, {"@not-there"}), 2, "unreadable_file"},
        {{"wss", "verify", "--policy", "hmac-sign", "@sealed.xml"}, 2, "missing_credential"},
        {{"wss", "verify", "--policy", "nobody's", "@sealed.xml"}, 2, "usage"},
        {{"wss", "verify", "@sealed.xml"}, 2, "usage"},
        {{"wss", "verify", "--nonsense"}, 2, "usage"},
        {{"wss", "verify"}, 2, "usage"},
        {{"wss", "policies"}, 0, "", {"policies"}},
        {{"wss", "policies", "x509-sign"}, 0, "", {"name", "summary", "steps"}},
        {{"wss", "policies", "nobody's"}, 2, "usage"},
        {{"inspect", "@sealed.xml"}, 0, "", {"root", "soap", "headers", "body", "security", "elsewhere"}},
        {{"inspect", "@broken.xml"}, 1, "malformed_xml"},
        {{"inspect", "@not-there"}, 2, "unreadable_file"},
        {{"keys", "self-signed", "--subject", "CN=a", "--type", "ed25519", "--key-out", "@a.key", "--cert-out", "@a.pem"}, 0, "",
            {"subject", "issuer", "serial", "thumbprint", "valid_from", "valid_until", "key_type", "key_bits", "key_file",
                "certificate_file"}},
        {{"keys", "self-signed", "--subject", "CN=a", "--type", "ed25519", "--key-out", "@a.key", "--cert-out", "@a.pem"}, 2,
            "unwritable_file"},
        {{"keys", "show", "@leaf.pem"}, 0, "", {"items"}},
        {{"keys", "show", "@request.xml"}, 2, "malformed_key"},
        {{"keys", "nothing"}, 2, "usage"},
        {{"nothing"}, 2, "usage"},
        {{}, 2, "usage"},
    };
    for (const auto& one : rows) {
        check(bench, one);
    }
}

TEST_CASE("the object of a verification says who signed what with what, for every policy")
{
    const command_bench bench;
    const std::map<std::string, std::string> references{{"x509-sign", "X.509 BinarySecurityToken"},
        {"x509-sign-issuer-serial", "issuer and serial number"}, {"x509-sign-thumbprint", "SHA-1 thumbprint"},
        {"x509-sign-ski", "subject key identifier"}};
    for (const auto& policy : command_policies) {
        if (policy.ends_with("encrypt")) {
            continue;  // below
        }
        CAPTURE(policy);
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        const auto answer = check(bench,
            {{"wss", "verify", "--policy", policy, "--at", command_time, "--trusted", "@ca.pem", "--key", "cert:@leaf.pem",
                 "--key", "shared=hmac:@shared.key", "--users", "@users", "--assume-confidential", "--replay-store", "@seen",
                 "@sealed.xml"},
                0, ""});
        CHECK(answer["policy"] == policy);
        CHECK(answer["sender_proved"] == true);
        CHECK(answer["replay"] == (policy == "username-text" || policy == "username-over-transport" ? "not checked" : "checked"));
        CHECK(answer["timestamp"].is_null() == (policy == "username-text" || policy == "onvif"));
        CHECK(answer["tokens"].size() == (policy == "hmac-sign" || policy.starts_with("x509-sign-") ? 0 : 1));
        const bool signs = policy == "hmac-sign" || policy.starts_with("x509-sign");
        REQUIRE(answer["signatures"].size() == (signs ? 1 : 0));
        if (!signs) {
            CHECK(answer["tokens"][0]["name"] == "zoe");
            continue;
        }
        const auto& signature = answer["signatures"][0];
        CHECK(signature["signer"]["trusted"] == true);
        if (policy == "hmac-sign") {
            CHECK(signature["method"] == "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256");
            CHECK(signature["signer"]["key_name"] == "shared");
        } else {
            CHECK(signature["method"] == "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
            CHECK(signature["signer"]["subject"] == "CN=Test Leaf,O=Signet Tests,C=CH");
            CHECK(signature["key_reference"] == references.at(policy));
        }
        REQUIRE(signature["references"].size() == 2);
        for (const auto& [at, part] : {std::pair{0, "body"}, std::pair{1, "timestamp"}}) {
            const auto& reference = signature["references"][static_cast<std::size_t>(at)];
            CHECK(reference["part"] == part);
            CHECK(reference["digest_method"] == "http://www.w3.org/2001/04/xmlenc#sha256");
            CHECK(bench.read("sealed.xml").find("Id=\"" + reference["uri"].get<std::string>().substr(1) + "\"") != std::string::npos);
        }
        CHECK(answer["timestamp"]["signed"] == true);
        CHECK(answer["timestamp"]["created"] == "2026-11-22T10:00:00.000Z");
        CHECK(answer["timestamp"]["expires"] == "2026-11-22T10:05:00.000Z");
    }
}

TEST_CASE("the object of a verification says what was encrypted, and how")
{
    const command_bench bench;
    for (const std::string policy : {"x509-sign-encrypt", "username-x509-sign-encrypt"}) {
        CAPTURE(policy);
        const bool has_user = policy.starts_with("username");
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        CHECK(bench.read("sealed.xml").find("SIG<") == std::string::npos);
        const words arguments{"wss", "verify", "--policy", policy, "--at", command_time, "--trusted", "@ca.pem", "--users", "@users", "@sealed.xml"};
        check(bench, {arguments, 2, "missing_credential"});
        auto with_key = arguments;
        with_key.insert(with_key.end(), {"--decryption-key", "@leaf.key"});
        const auto answer = check(bench, {with_key, 0, ""});
        REQUIRE(answer["encrypted"].size() == (has_user ? 2 : 1));
        const auto& body = answer["encrypted"][0];
        CHECK(body["part"] == "body");
        CHECK(body["element"] == "{http://schemas.xmlsoap.org/soap/envelope/}Body");
        CHECK(body["method"] == "http://www.w3.org/2009/xmlenc11#aes256-gcm");
        CHECK(body["key_method"] == "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p");
        CHECK(body["key_reference"] == "SHA-1 thumbprint");
        CHECK(answer["signatures"][0]["references"][0]["as_ciphertext"] == false);
        if (has_user) {
            CHECK(answer["encrypted"][1]["part"] == "username");
        }
        auto wrong_key = arguments;
        wrong_key.insert(wrong_key.end(), {"--decryption-key", "@intruder.key"});
        CHECK(check(bench, {wrong_key, 1, "decryption_failed"})["encrypted"].empty());
    }
}

TEST_CASE("what is required to be encrypted, of any message")
{
    const command_bench bench;
    const auto outcome = [&](const std::string& policy, const std::string& part, words more = {}) {
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        more.insert(more.end(), {"--require-encrypted", part});
        const auto done = bench.check("sealed.xml", more);
        return done.status == 0 ? std::string{"ok"} : done.err.substr(0, done.err.find(": ", 9));
    };
    CHECK(outcome("x509-sign-encrypt", "body") == "ok");
    CHECK(outcome("username-x509-sign-encrypt", "body,username", {"--require-signed", "username,timestamp"}) == "ok");
    CHECK(outcome("username-x509-sign-encrypt", "body,username", {"--assume-confidential"}) == "ok");
    CHECK(outcome("username-x509-sign-encrypt", "body,username") == "refused: token_invalid");  // a password in clear that nothing binds
    CHECK(outcome("x509-sign", "body") == "refused: part_not_encrypted");
    CHECK(outcome("x509-sign-encrypt", "body,header:{urn:quotes}route") == "refused: part_not_encrypted");
    CHECK(outcome("x509-sign-encrypt", "timestamp") == "error: usage");
}
