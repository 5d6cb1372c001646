// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <filesystem>
#include <string>
#include <vector>

using namespace signet::tests;
using json = nlohmann::json;

TEST_CASE("keys of every type are made and shown")
{
    const command_bench bench;
    for (const auto& [type, name, bits] : {std::tuple{"rsa-2048", "RSA", 2048}, std::tuple{"rsa-3072", "RSA", 3072},
             std::tuple{"rsa-4096", "RSA", 4096}, std::tuple{"ec-p256", "EC", 256}, std::tuple{"ec-p384", "EC", 384},
             std::tuple{"ed25519", "Ed25519", 255}}) {
        CAPTURE(type);
        const auto made = bench.run({"keys", "self-signed", "--subject", "CN=Zoe,O=Ex\\, ample", "--type", type, "--key-out",
            "@new.key", "--cert-out", "@new.pem", "--days", "10", "--at", command_time, "--force"});
        CAPTURE(made.err);
        REQUIRE(made.status == 0);
        CHECK(std::filesystem::status(bench.file("new.key")).permissions() == std::filesystem::perms{0600});
        const auto certificate = json::parse(bench.run({"keys", "show", "--json", "@new.pem"}).out)["items"][0];
        CHECK(certificate["kind"] == "certificate");
        CHECK(certificate["subject"] == "CN=Zoe,O=Ex\\, ample");
        CHECK(certificate["issuer"] == certificate["subject"]);
        CHECK(certificate["valid_from"] == "2026-11-22T00:00:00.000Z");
        CHECK(certificate["valid_until"] == "2026-12-02T10:00:00.000Z");
        CHECK(certificate["key_type"] == name);
        CHECK(certificate["key_bits"] == bits);
        CHECK(certificate["thumbprint"].get<std::string>().size() == 40);
        const auto key = json::parse(bench.run({"keys", "show", "--json", "@new.key"}).out)["items"][0];
        CHECK(key == json({{"kind", "private key"}, {"key_type", name}, {"key_bits", bits}}));
    }
}

TEST_CASE("a key that was made signs, and its certificate verifies")
{
    const command_bench bench;
    REQUIRE(bench
                .run({"keys", "self-signed", "--subject", "CN=Zoe", "--type", "rsa-2048", "--key-out", "@new.key", "--cert-out",
                    "@new.pem", "--at", command_time})
                .status
            == 0);
    REQUIRE(bench
                .run({"wss", "secure", "--policy", "x509-sign", "--signer", "@new.key", "--signer-cert", "@new.pem", "--at",
                    command_time, "-o", "@sealed.xml", "@request.xml"})
                .status
            == 0);
    CHECK(bench.verify("x509-sign", "sealed.xml", {"--trusted", "@new.pem"}).status == 0);
    CHECK(bench.verify("x509-sign", "sealed.xml").status == 1);
}

TEST_CASE("a key of another type than the policy's is the caller's error")
{
    const command_bench bench;
    REQUIRE(bench
                .run({"keys", "self-signed", "--subject", "CN=Zoe", "--type", "ec-p256", "--key-out", "@new.key", "--cert-out",
                    "@new.pem"})
                .status
            == 0);
    const auto done = bench.run(
        {"wss", "secure", "--policy", "x509-sign", "--signer", "@new.key", "--signer-cert", "@new.pem", "@request.xml"});
    CHECK(done.status == 2);
    CHECK(done.err.find("error: key_mismatch: ") == 0);
}

TEST_CASE("an encrypted key needs its password")
{
    const command_bench bench;
    REQUIRE(bench
                .run({"keys", "self-signed", "--subject", "CN=Zoe", "--type", "ed25519", "--key-out", "@new.key", "--cert-out",
                    "@new.pem", "--key-password-file", "@password"})
                .status
            == 0);
    CHECK(bench.read("new.key").find("-----BEGIN ENCRYPTED PRIVATE KEY-----") == 0);
    CHECK(json::parse(bench.run({"keys", "show", "--json", "@new.key"}).out)["items"][0]["encrypted"] == true);
    CHECK(bench.run({"keys", "show", "--key-password-file", "@password", "@new.key"}).out.find("key type: Ed25519")
          != std::string::npos);
    const auto wrong = bench.run({"keys", "show", "--key-password-file", "@users", "@new.key"});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("error: malformed_key: ") == 0);
}

TEST_CASE("nothing is overwritten unasked")
{
    const command_bench bench;
    const auto key = bench.read("leaf.key");
    const auto refused = bench.run(
        {"keys", "self-signed", "--subject", "CN=Zoe", "--type", "ed25519", "--key-out", "@leaf.key", "--cert-out", "@new.pem"});
    CHECK(refused.status == 2);
    CHECK(bench.read("leaf.key") == key);
    CHECK_FALSE(std::filesystem::exists(bench.file("new.pem")));
    const auto half = bench.run({"keys", "self-signed", "--subject", "CN=Zoe", "--type", "ed25519", "--key-out", "@new.key",
        "--cert-out", "@not-there/new.pem"});
    CHECK(half.status == 2);
    CHECK_FALSE(std::filesystem::exists(bench.file("new.key")));
}

TEST_CASE("a file with several certificates and a key is shown whole, and no private key with it")
{
    const command_bench bench;
    bench.write("all.pem", bench.read("leaf.pem") + bench.read("ca.pem") + bench.read("leaf.key"));
    const auto shown = bench.run({"keys", "show", "@all.pem"});
    CHECK(shown.status == 0);
    CHECK(shown.out.find("subject: CN=Test Leaf,O=Signet Tests,C=CH\n") != std::string::npos);
    CHECK(shown.out.find("subject: CN=Test CA,O=Signet Tests,C=CH\n") != std::string::npos);
    CHECK(shown.out.find("private key\n  key type: RSA\n  key bits: 2048\n") != std::string::npos);
    CHECK(shown.out.find(bench.read("leaf.key").substr(40, 20)) == std::string::npos);
}
