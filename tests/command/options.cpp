// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/messages.hpp"

#include <signet/algorithm/exclusive_c14n.hpp>
#include <signet/algorithm/legacy/rsa_sha1.hpp>
#include <signet/algorithm/legacy/sha1.hpp>
#include <signet/policy/policy.hpp>
#include <signet/policy/secure.hpp>
#include <signet/wss/allow_legacy.hpp>

#include <filesystem>
#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

using words = std::vector<std::string>;

struct broken_sign : signet::policy<signet::allow_legacy<signet::legacy::rsa_sha1, signet::legacy::sha1>,
                         signet::timestamp<signet::minutes<5>>,
                         signet::sign<signet::legacy::rsa_sha1, signet::exclusive_c14n, signet::x509_direct,
                             signet::parts<signet::body, signet::timestamp_header>>> {};

void require_refused(const finished_process& done, std::string_view code)
{
    CAPTURE(code, done.out, done.err);
    CHECK(done.status == 1);
    CHECK(done.out.empty());
    CHECK(is_one_line(done.err));
    CHECK(done.err.find("refused: " + std::string{code} + ": ") == 0);
}

}  // namespace

TEST_CASE("--legacy lets SHA-1 take part in requirements, and nothing else does")
{
    const command_bench bench;
    const auto sealed = signet::secure<broken_sign>(
        std::string{command_envelope}, signet::signer{test_leaf_key(), test_leaf()}, signet::clock::fixed(noon));
    REQUIRE(sealed);
    bench.write("sealed.xml", sealed->octets);
    const words at{"--at", signet::format_utc(noon)};
    const auto check = [&](words more) {
        more.insert(more.end(), at.begin(), at.end());
        return bench.check("sealed.xml", more);
    };
    require_refused(check({"--require-signed", "body"}), "algorithm_refused");
    CHECK(check({"--require-signed", "body", "--legacy"}).status == 0);
    require_refused(bench.verify("x509-sign", "sealed.xml", {"--legacy", at[0], at[1]}), "algorithm_refused");
}

TEST_CASE("--untrusted closes the gap between a signer and what is trusted")
{
    const command_bench bench;
    bench.write("middle.pem", intermediate_pem);
    bench.write("far.pem", intermediate_leaf_pem);
    bench.write("far.key", intermediate_leaf_key_pem);
    REQUIRE(bench
                .run({"wss", "secure", "--policy", "x509-sign", "--at", command_time, "--signer", "@far.key", "--signer-cert",
                    "@far.pem", "-o", "@sealed.xml", "@request.xml"})
                .status
            == 0);
    require_refused(bench.verify("x509-sign", "sealed.xml"), "untrusted_certificate");
    CHECK(bench.verify("x509-sign", "sealed.xml", {"--untrusted", "@middle.pem"}).status == 0);
    require_refused(bench.verify("x509-sign", "sealed.xml", {"--untrusted", "@intruder-ca.pem"}), "untrusted_certificate");
}

TEST_CASE("--id-attribute makes another attribute identify elements")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    const auto sealed = bench.read("sealed.xml");
    const auto uri = sealed.find("URI=\"#") + 6;
    const auto id = sealed.substr(uri, sealed.find('"', uri) - uri);
    // A header that nothing signs claims the identifier of the Body, in an attribute of its own.
    bench.write("copy.xml", with(sealed, "<q:route ", "<q:route ref=\"" + id + "\" "));
    CHECK(bench.verify("x509-sign", "copy.xml").status == 0);
    require_refused(bench.verify("x509-sign", "copy.xml", {"--id-attribute", "ref"}), "unresolved_reference");
    bench.write("look.xml",
        R"(<a><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:Reference URI="#x"/></ds:SignedInfo></ds:Signature><b name="x"/></a>)");
    const auto seen = [&](words more) {
        more.insert(more.begin(), {"inspect", "--json"});
        more.emplace_back("@look.xml");
        return json::parse(bench.run(more).out)["elsewhere"][0]["references"][0]["element"];
    };
    CHECK(seen({}).is_null());
    CHECK(seen({"--id-attribute", "name"}) == "b");
}

TEST_CASE("--at is the time that is written")
{
    const command_bench bench;
    for (const auto& policy : command_policies) {
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        CAPTURE(policy);
        CHECK((policy == "username-text" || bench.read("sealed.xml").find(">2026-11-22T10:00:00.000Z<") != std::string::npos));
    }
}

TEST_CASE("a camera with a wrong clock is read with --max-skew")
{
    const command_bench bench;
    REQUIRE(bench.secure("onvif", "sealed.xml").status == 0);
    CHECK(bench.read("sealed.xml").find("Timestamp") == std::string::npos);
    require_refused(bench.verify("onvif", "sealed.xml", {"--at", "2026-11-22T15:00:00Z"}), "timestamp_expired");
    require_refused(bench.verify("onvif", "sealed.xml", {"--at", "2026-11-22T05:00:00Z"}), "timestamp_in_future");
    for (const auto* at : {"2026-11-22T15:00:00Z", "2026-11-22T05:00:00Z"}) {
        CHECK(bench.verify("onvif", "sealed.xml", {"--at", at, "--max-skew", "86400"}).status == 0);
    }
}

TEST_CASE("a sender's credential without a use is an error, a receiver's is not, as long as it can be read")
{
    const command_bench bench;
    for (const auto& policy : command_policies) {
        CAPTURE(policy);
        const bool has_user = policy.starts_with("username") || policy == "onvif";
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        CHECK(bench.verify(policy, "sealed.xml", {"--assume-confidential"}).status == 0);  // with every credential there is
        words arguments{"wss", "secure", "--policy", policy, "--assume-confidential", "--user", "zoe", "--password-file",
            "@password", "--signer", "@leaf.key", "--signer-cert", "@leaf.pem", "@request.xml"};
        const auto done = bench.run(arguments);
        CHECK(done.status == 2);
        CHECK(done.err.find(policy.ends_with("encrypt")
                                ? "error: missing_credential: policy " + policy + " needs --recipient CERT"
                            : policy == "hmac-sign" ? "error: usage: policy hmac-sign has no use for --signer"
                            : has_user            ? "error: usage: policy " + policy + " has no use for --signer"
                                                  : "error: usage: policy " + policy + " has no use for --user")
              == 0);
    }
    CHECK(bench.verify("hmac-sign", "sealed.xml", {"--trusted", "@users"}).err.find("error: malformed_certificate: ") == 0);
    CHECK(bench.verify("hmac-sign", "sealed.xml", {"--users", "@not-there"}).err.find("error: unreadable_file: ") == 0);
}

TEST_CASE("a key of the signer is read with its password")
{
    const command_bench bench;
    REQUIRE(bench
                .run({"keys", "self-signed", "--subject", "CN=Zoe", "--type", "rsa-2048", "--key-out", "@new.key", "--cert-out",
                    "@new.pem", "--key-password-file", "@password", "--at", command_time})
                .status
            == 0);
    words arguments{"wss", "secure", "--policy", "x509-sign-thumbprint", "--at", command_time, "--signer", "@new.key",
        "--signer-cert", "@new.pem", "-o", "@sealed.xml", "@request.xml"};
    CHECK(bench.run(arguments).status == 2);
    arguments.insert(arguments.end(), {"--key-password-file", "@password"});
    CHECK(bench.run(arguments).status == 0);
    CHECK(bench.verify("x509-sign-thumbprint", "sealed.xml", {"--trusted", "@new.pem"}).status == 0);
}

TEST_CASE("a Body that nothing signed is printed with a word about that")
{
    const command_bench bench;
    REQUIRE(bench.secure("username-digest", "digest.xml").status == 0);
    REQUIRE(bench.secure("x509-sign", "signed.xml").status == 0);
    const auto done = bench.verify("username-digest", "digest.xml", {"--print-body"});
    CHECK(done.status == 0);
    CHECK(done.out.find("<q:order ") == 0);
    CHECK(is_one_line(done.err));
    CHECK(done.err.find("note: the Body is not signed") == 0);
    CHECK(json::parse(bench.verify("username-digest", "digest.xml", {"--print-body", "--json"}).out)["body_signed"] == false);
    CHECK(bench.verify("x509-sign", "signed.xml", {"--print-body"}).err.empty());
    CHECK(json::parse(bench.verify("x509-sign", "signed.xml", {"--print-body", "--json"}).out)["body_signed"] == true);
}

TEST_CASE("a timestamp alone proves nobody, and the report says so")
{
    const command_bench bench;
    bench.write("request.xml",
        with(std::string{command_envelope}, "<s:Header>",
            R"(<s:Header><w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><u:Timestamp xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"><u:Created>2026-11-22T10:00:00Z</u:Created><u:Expires>2026-11-22T10:05:00Z</u:Expires></u:Timestamp></w:Security>)"));
    const auto done = bench.check("request.xml", {"--require-timestamp"});
    CHECK(done.status == 0);
    CHECK(done.out.find("\nsender: not proved, anybody could have sent this\n") != std::string::npos);
    CHECK(json::parse(bench.check("request.xml", {"--require-timestamp", "--json"}).out)["sender_proved"] == false);
    bench.write("request.xml", command_envelope);
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    CHECK(bench.check("sealed.xml", {"--require-timestamp"}).out.find("sender: ") == std::string::npos);
    CHECK(json::parse(bench.check("sealed.xml", {"--require-timestamp", "--json"}).out)["sender_proved"] == true);
    CHECK(json::parse(bench.verify("x509-sign", "sealed.xml", {"--no-path-validation", "--json"}).out)["sender_proved"] == false);
}

TEST_CASE("a named pipe is read when somebody writes to it, and written to as it is")
{
    const command_bench bench;
    const auto done = run_process("sh",
        {"-c", "cd " + bench.path().string()
                   + " && mkfifo in out && { cat request.xml > in & cat out > copy & }"
                     " && \"$SIGNET_COMMAND\" c14n --method exc-c14n -o out in && wait && test -p out && grep -c '<q:symbol>SIG<' copy"});
    CAPTURE(done.err);
    CHECK(done.status == 0);
    CHECK(done.out == "1\n");
}
