// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <string>
#include <vector>

using namespace signet::tests;

namespace {

struct row {
    const char* message;
    std::vector<std::string> required;
    int status;
    const char* said;  // at the beginning of standard error, or "" for nothing
};

}  // namespace

TEST_CASE("requirements are met, or the message is refused")
{
    const command_bench bench;
    for (const auto* policy : {"username-text", "username-digest", "x509-sign", "hmac-sign"}) {
        REQUIRE(bench.secure(policy, std::string{policy} + ".xml").status == 0);
    }
    const std::vector<row> rows{
        {"x509-sign.xml", {"--require-signed", "body"}, 0, ""},
        {"x509-sign.xml", {"--require-signed", "body,timestamp"}, 0, ""},
        {"x509-sign.xml", {"--require-signed", "body", "--require-signed", "timestamp"}, 0, ""},
        {"x509-sign.xml", {"--require-token", "x509"}, 0, ""},
        {"x509-sign.xml", {"--require-timestamp"}, 0, ""},
        {"x509-sign.xml", {"--require-signed", "body,timestamp", "--require-token", "x509", "--require-timestamp"}, 0, ""},
        {"x509-sign.xml", {"--legacy", "--require-signed", "body"}, 0, ""},
        {"x509-sign.xml", {"--require-signed", "username"}, 1, "refused: missing_token: "},
        {"x509-sign.xml", {"--require-signed", "signing-token"}, 1, "refused: part_not_signed: signing-token"},
        {"x509-sign.xml", {"--require-signed", "header:{urn:quotes}route"}, 1, "refused: part_not_signed: "},
        {"x509-sign.xml", {"--require-signed", "header:{urn:quotes}*"}, 1, "refused: part_not_signed: "},
        {"x509-sign.xml", {"--require-signed", "header:{urn:not-there}x"}, 1, "refused: part_missing: "},
        {"x509-sign.xml", {"--require-signed", "header:{urn:a,b}x"}, 1, "refused: part_missing: "},
        {"x509-sign.xml", {"--require-token", "username"}, 1, "refused: missing_token: "},
        {"hmac-sign.xml", {"--require-signed", "body"}, 0, ""},
        {"hmac-sign.xml", {"--require-token", "x509"}, 1, "refused: missing_token: "},
        {"username-digest.xml", {"--require-token", "username"}, 0, ""},
        {"username-digest.xml", {"--require-timestamp"}, 0, ""},
        {"username-digest.xml", {"--require-signed", "body"}, 1, "refused: missing_signature: "},
        {"username-text.xml", {"--require-token", "username"}, 1, "refused: token_invalid: "},
        {"username-text.xml", {"--require-token", "username", "--assume-confidential"}, 0, ""},
        {"username-text.xml", {"--require-timestamp", "--assume-confidential"}, 1, "refused: missing_timestamp: "},
        {"x509-sign.xml", {"--require-signed", "attachments"}, 2, "error: usage: --require-signed: 'attachments' is no part"},
        {"x509-sign.xml", {"--require-signed", ""}, 2, "error: usage: "},
        {"x509-sign.xml", {"--require-signed", "body,"}, 2, "error: usage: "},
        {"x509-sign.xml", {"--require-signed", "header:{urn:x}"}, 2, "error: usage: "},
        {"x509-sign.xml", {"--require-token", "saml"}, 2, "error: usage: --require-token: 'saml' is no token"},
        {"x509-sign.xml", {"--require-encrypted", "body"}, 1, "refused: part_not_encrypted: "},
        {"x509-sign.xml", {"--policy", "x509-sign", "--require-timestamp"}, 2, "error: usage: --policy and --require-"},
        {"x509-sign.xml", {}, 2, "error: usage: either --policy or one of --require-signed"},
    };
    for (const auto& one : rows) {
        const auto done = bench.check(one.message, one.required);
        CAPTURE(one.message, one.required, done.out, done.err);
        CHECK(done.status == one.status);
        CHECK(done.err.find(one.said) == 0);
        CHECK(done.err.empty() == (one.status == 0));
        CHECK(done.out.empty() == (one.status != 0));
    }
}

TEST_CASE("requirements need the credentials to check them with")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    for (const std::vector<std::string>& required :
        {std::vector<std::string>{"--require-signed", "body"}, {"--require-token", "username"}, {"--require-token", "x509"}}) {
        std::vector<std::string> arguments{"wss", "verify"};
        arguments.insert(arguments.end(), required.begin(), required.end());
        arguments.push_back("@sealed.xml");
        const auto done = bench.run(arguments);
        CAPTURE(required, done.err);
        CHECK(done.status == 2);
        CHECK(done.err.find("error: missing_credential: ") == 0);
    }
}
