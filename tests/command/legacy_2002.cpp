// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/routed.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace signet::tests;

namespace {

using words = std::vector<std::string>;

words secure_with(words more)
{
    words arguments{"wss", "secure", "--policy", "legacy-2002", "--signer", "@leaf.key", "--signer-cert", "@leaf.pem",
        "--recipient", "@other.pem"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.push_back("@routed.xml");
    return arguments;
}

words verify_with(words more)
{
    words arguments{"wss", "verify", "--policy", "legacy-2002", "--at", command_time, "--trusted", "@ca.pem", "--decryption-key",
        "@other.key", "--key", "cert:@other.pem"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.push_back("@sealed.xml");
    return arguments;
}

class draft_bench : public command_bench {
public:
    draft_bench()
    {
        write("other.pem", other_leaf_pem);
        write("other.key", other_leaf_key_pem);
        write("routed.xml", routed_envelope());
    }
};

}  // namespace

TEST_CASE("a message of the drafts of 2002 is secured and verified with --legacy")
{
    const draft_bench bench;
    const auto sealed = bench.run(secure_with({"--legacy", "-o", "@sealed.xml"}));
    CAPTURE(sealed.err);
    REQUIRE(sealed.status == 0);
    CHECK(bench.read("sealed.xml").find("http://schemas.xmlsoap.org/ws/2002/07/secext") != std::string::npos);
    CHECK(bench.read("sealed.xml").find("ACME") == std::string::npos);
    const auto opened = bench.run(verify_with({"--legacy", "--json"}));
    CAPTURE(opened.out, opened.err);
    REQUIRE(opened.status == 0);
    const auto answer = nlohmann::json::parse(opened.out);
    CHECK(answer["result"] == "ok");
    std::string parts;
    for (const auto& reference : answer["signatures"][0]["references"]) {
        parts += reference["part"].get<std::string>() + " ";
    }
    CHECK(parts == "routing:action routing:to routing:from routing:id body ");
    CHECK(answer["encrypted"][0]["part"] == "body");
    CHECK(answer["encrypted"][0]["method"] == "http://www.w3.org/2001/04/xmlenc#3des-cbc");
    CHECK(bench.run(verify_with({"--legacy", "--print-body"})).out.find("ACME") != std::string::npos);
    CHECK(bench.run({"inspect", "@sealed.xml"}).status == 0);
}

TEST_CASE("without --legacy the policy of broken algorithms is the caller's error")
{
    const draft_bench bench;
    const auto sealed = bench.run(secure_with({"-o", "@sealed.xml"}));
    CHECK(sealed.status == 2);
    CHECK(sealed.err.find("error: usage: every algorithm of policy legacy-2002 is broken: --legacy") == 0);
    REQUIRE(bench.run(secure_with({"--legacy", "-o", "@sealed.xml"})).status == 0);
    const auto opened = bench.run(verify_with({}));
    CHECK(opened.status == 2);
    CHECK(opened.err.find("error: usage: every algorithm of policy legacy-2002 is broken: --legacy") == 0);
}

TEST_CASE("a tampered message of the drafts of 2002 is refused")
{
    const draft_bench bench;
    REQUIRE(bench.run(secure_with({"--legacy", "-o", "@sealed.xml"})).status == 0);
    const auto text = bench.read("sealed.xml");
    bench.write("sealed.xml", with(text, ">urn:quotes<", ">urn:evil<"));
    const auto opened = bench.run(verify_with({"--legacy"}));
    CHECK(opened.status == 1);
    CHECK(opened.err.find("refused: decryption_failed: ") == 0);
}
