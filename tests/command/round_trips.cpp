// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace signet::tests;

namespace {

const auto& policies = command_policies;

void require_refused(const finished_process& done, std::string_view code)
{
    CAPTURE(code, done.out, done.err);
    CHECK(done.status == 1);
    CHECK(done.out.empty());
    CHECK(is_one_line(done.err));
    CHECK(done.err.find("refused: " + std::string{code} + ": ") == 0);
}

std::vector<std::string> confidential(const std::string& policy)
{
    return policy == "username-text" || policy == "username-over-transport" ? std::vector<std::string>{"--assume-confidential"} : std::vector<std::string>{};
}

}  // namespace

TEST_CASE("what each policy secures it verifies")
{
    const command_bench bench;
    for (const auto& policy : policies) {
        CAPTURE(policy);
        const auto sealed = bench.secure(policy, "sealed.xml");
        CAPTURE(sealed.err);
        REQUIRE(sealed.status == 0);
        CHECK(sealed.out.empty());
        CHECK(sealed.err.empty());
        const auto opened = bench.verify(policy, "sealed.xml", confidential(policy));
        CAPTURE(opened.err);
        REQUIRE(opened.status == 0);
        CHECK(opened.err.empty());
        CHECK(opened.out.find("valid: the message meets policy " + policy) == 0);
        CHECK(opened.out.find("replay: not checked\n") != std::string::npos);
    }
}

TEST_CASE("each policy that there is is tried here")
{
    const command_bench bench;
    const auto listed = nlohmann::json::parse(bench.run({"wss", "policies", "--json"}).out)["policies"];
    std::vector<std::string> names;
    for (const auto& one : listed) {
        names.push_back(one["name"]);
        const auto shown = bench.run({"wss", "policies", names.back()});
        CHECK(shown.status == 0);
        CHECK(shown.out.find(names.back() + ": " + one["summary"].get<std::string>() + "\n  1. ") == 0);
    }
    auto all = policies;
    all.push_back("legacy-2002");  // legacy_2002.cpp: it needs another envelope, and a word
    CHECK(names == all);
}

TEST_CASE("a certificate that a message only names must be known, and trusted")
{
    const command_bench bench;
    for (const auto* policy : {"x509-sign-issuer-serial", "x509-sign-thumbprint", "x509-sign-ski"}) {
        CAPTURE(policy);
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        CHECK(bench.read("sealed.xml").find("BinarySecurityToken") == std::string::npos);
        const auto verified = [&](std::vector<std::string> keys) {
            std::vector<std::string> arguments{"wss", "verify", "--policy", policy, "--at", command_time};
            arguments.insert(arguments.end(), keys.begin(), keys.end());
            arguments.push_back("@sealed.xml");
            return bench.run(arguments);
        };
        CHECK(verified({"--trusted", "@ca.pem", "--key", "cert:@leaf.pem"}).status == 0);
        CHECK(verified({"--trusted", "@ca.pem", "--key", "leaf=cert:@leaf.pem"}).status == 0);
        CHECK(verified({"--trusted", "@ca.pem", "--untrusted", "@leaf.pem"}).status == 0);
        CHECK(verified({"--trusted", "@leaf.pem"}).status == 0);
        CHECK(verified({"--no-path-validation", "--key", "cert:@leaf.pem"}).status == 0);
        require_refused(verified({"--trusted", "@ca.pem"}), "unknown_key");
        require_refused(verified({"--trusted", "@ca.pem", "--key", "cert:@intruder.pem"}), "unknown_key");
        require_refused(verified({"--trusted", "@intruder-ca.pem", "--key", "cert:@leaf.pem"}), "untrusted_certificate");
        CHECK(verified({"--key", "cert:@leaf.pem"}).status == 2);  // nothing is trusted
        const auto proof = nlohmann::json::parse(verified({"--trusted", "@leaf.pem", "--json"}).out);
        CHECK(proof["signatures"][0]["signer"]["subject"] == "CN=Test Leaf,O=Signet Tests,C=CH");
        CHECK(proof["tokens"].empty());
    }
}

TEST_CASE("the report of a signed message says who signed what")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto opened = bench.verify("x509-sign", "sealed.xml");
    for (const auto* line : {"signature: rsa-sha256 by CN=Test Leaf,O=Signet Tests,C=CH\n",
             "  issuer: CN=Test CA,O=Signet Tests,C=CH\n", "  serial: ", "  thumbprint: ", "  trusted: yes\n",
             "  covers: body, {http://schemas.xmlsoap.org/soap/envelope/}Body, by sha256\n", "  covers: timestamp, ",
             "timestamp: created 2026-11-22T10:00:00.000Z, expires 2026-11-22T10:05:00.000Z\n"}) {
        CAPTURE(line, opened.out);
        CHECK(opened.out.find(line) != std::string::npos);
    }
}

TEST_CASE("a message goes through standard input and standard output")
{
    const command_bench bench;
    const auto piped = run_process("sh",
        {"-c", "\"$SIGNET_COMMAND\" wss secure --policy hmac-sign --key k=hmac:" + bench.file("shared.key") + " - < "
                   + bench.file("request.xml")
                   + " | \"$SIGNET_COMMAND\" wss verify --policy hmac-sign --key k=hmac:" + bench.file("shared.key") + " -"});
    CAPTURE(piped.err);
    CHECK(piped.status == 0);
    CHECK(piped.out.find("by the shared key k\n") != std::string::npos);
}

TEST_CASE("a changed copy of a signed message is refused")
{
    const command_bench bench;
    for (const auto* policy : {"x509-sign", "hmac-sign"}) {
        CAPTURE(policy);
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        const auto sealed = bench.read("sealed.xml");
        const auto refused = [&](const std::string& copy, std::string_view code) {
            bench.write("copy.xml", copy);
            require_refused(bench.verify(policy, "copy.xml"), code);
        };
        refused(with(sealed, "SIG</", "GIS</"), "digest_mismatch");
        refused(with(sealed, "2026-11-22T10:05", "2026-11-22T10:04"), "digest_mismatch");
        refused(with(sealed, "2001/04/xmldsig-more#", "2000/09/xmldsig#"), "algorithm_refused");
        refused(with(sealed, "2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"), "signature_mismatch");
        refused(with(sealed, "2001/10/xml-exc-c14n#", "2001/10/xml-exc-c14n#X"), "algorithm_refused");
        refused(sealed.substr(0, sealed.size() / 2), "malformed_xml");
        refused(sealed.substr(0, sealed.size() - 3), "malformed_xml");
        refused("<!DOCTYPE x>" + sealed, "doctype_refused");
        const auto begin = sealed.find("<ds:Signature ");
        const std::string_view end_tag = "</ds:Signature>";
        auto bare = sealed;
        bare.erase(begin, sealed.find(end_tag) + end_tag.size() - begin);
        refused(bare, "missing_signature");
    }
}

TEST_CASE("a signed body that was moved away from its place is refused")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto sealed = bench.read("sealed.xml");
    const auto begin = sealed.find("<s:Body");
    const std::string_view end_tag = "</s:Body>";
    const auto body = sealed.substr(begin, sealed.find(end_tag) + end_tag.size() - begin);
    auto wrapped = with(sealed, body, "<s:Body><q:order><q:symbol>EVIL</q:symbol></q:order></s:Body>");
    wrapped = with(wrapped, "</s:Header>", "<q:wrapper>" + body + "</q:wrapper></s:Header>");
    bench.write("copy.xml", wrapped);
    require_refused(bench.verify("x509-sign", "copy.xml"), "part_not_signed");
}

TEST_CASE("the clock, the signer and the keys decide")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "x509.xml").status == 0);
    REQUIRE(bench.secure("hmac-sign", "hmac.xml").status == 0);
    REQUIRE(bench.secure("username-digest", "digest.xml").status == 0);
    require_refused(bench.verify("x509-sign", "x509.xml", {"--at", "2026-11-22T10:07:00Z"}), "timestamp_expired");
    require_refused(bench.verify("x509-sign", "x509.xml", {"--at", "2026-11-22T09:58:00Z"}), "timestamp_in_future");
    CHECK(bench.verify("x509-sign", "x509.xml", {"--at", "2026-11-22T10:07:00Z", "--max-skew", "300"}).status == 0);
    require_refused(
        bench.verify("x509-sign", "x509.xml", {"--at", "2026-11-22T10:05:00Z", "--max-skew", "0"}), "timestamp_expired");
    require_refused(bench.verify("x509-sign", "x509.xml", {"--trusted", "@intruder-ca.pem"}), "untrusted_certificate");
    CHECK(bench.verify("x509-sign", "x509.xml", {"--trusted", "@leaf.pem"}).status == 0);
    require_refused(bench.verify("hmac-sign", "hmac.xml", {"--key", "shared=hmac:@other-shared.key"}), "signature_mismatch");
    require_refused(bench.verify("hmac-sign", "hmac.xml", {"--key", "another=hmac:@shared.key"}), "unknown_key");
    bench.write("wrong-users", "zoe:something else\n");
    require_refused(bench.verify("username-digest", "digest.xml", {"--users", "@wrong-users"}), "authentication_failed");
    bench.write("no-zoe", "adam:secret: of hers\n");
    require_refused(bench.verify("username-digest", "digest.xml", {"--users", "@no-zoe"}), "authentication_failed");
    require_refused(bench.verify("username-digest", "digest.xml", {"--at", "2026-11-22T11:00:00Z"}), "timestamp_expired");
}

TEST_CASE("a message under one policy is refused under another")
{
    const command_bench bench;
    for (const auto& policy : policies) {
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        for (const auto& other : policies) {
            CAPTURE(policy, other);
            CHECK(bench.verify(other, "sealed.xml", {"--assume-confidential"}).status == (policy == other ? 0 : 1));
        }
    }
    bench.write("plain.xml", command_envelope);
    for (const auto& policy : policies) {
        require_refused(bench.verify(policy, "plain.xml", {"--assume-confidential"}), "no_security_header");
    }
}

TEST_CASE("a certificate that nobody vouches for is used as it is when the caller says so, and the report says so too")
{
    const command_bench bench;
    REQUIRE(bench
                .run({"wss", "secure", "--policy", "x509-sign", "--at", command_time, "--key", "private:@intruder.key", "--key",
                    "cert:@intruder.pem", "-o", "@sealed.xml", "@request.xml"})
                .status
            == 0);
    require_refused(bench.verify("x509-sign", "sealed.xml"), "untrusted_certificate");
    const auto opened = bench.verify("x509-sign", "sealed.xml", {"--no-path-validation"});
    CHECK(opened.status == 0);
    CHECK(opened.out.find("  trusted: no, ") != std::string::npos);
}

TEST_CASE("a Security header for another actor is not ours")
{
    const command_bench bench;
    REQUIRE(bench
                .run({"wss", "secure", "--policy", "hmac-sign", "--at", command_time, "--key", "shared=hmac:@shared.key",
                    "--actor", "urn:next", "-o", "@sealed.xml", "@request.xml"})
                .status
            == 0);
    require_refused(bench.verify("hmac-sign", "sealed.xml"), "no_security_header");
    CHECK(bench.verify("hmac-sign", "sealed.xml", {"--actor", "urn:next"}).status == 0);
}

TEST_CASE("the body is printed as a document of its own, with the namespaces in scope")
{
    const command_bench bench;
    bench.write(
        "request.xml", with(std::string{command_envelope}, "<s:Envelope ", "<s:Envelope xmlns:u=\"urn:used-in-values\" "));
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto printed = bench.verify("x509-sign", "sealed.xml", {"--print-body"});
    CHECK(printed.status == 0);
    CHECK(printed.out.find("<q:order ") == 0);
    CHECK(printed.out.find("xmlns:q=\"urn:quotes\"") != std::string::npos);
    CHECK(printed.out.find("xmlns:u=\"urn:used-in-values\"") != std::string::npos);
    CHECK(printed.out.find("<q:symbol>SIG</q:symbol></q:order>") != std::string::npos);
    bench.write("request.xml", with(std::string{command_envelope}, "<q:order>", "<q:first/><q:order>"));
    REQUIRE(bench.secure("x509-sign", "two.xml").status == 0);
    CHECK(bench.verify("x509-sign", "two.xml", {"--print-body"}).out.find("<s:Body ") == 0);
}
