// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "support/command.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>

using namespace signet::tests;
using json = nlohmann::json;

namespace {

using words = std::vector<std::string>;
const words once{"--replay-store", "@seen"};

words operator+(words left, const words& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

}  // namespace

TEST_CASE("with a replay store each message is taken once, and the report says that this was checked")
{
    const command_bench bench;
    for (const auto* policy : {"x509-sign", "x509-sign-ski", "hmac-sign", "username-digest", "onvif"}) {
        CAPTURE(policy);
        REQUIRE(bench.secure(policy, "sealed.xml").status == 0);
        const auto first = bench.verify(policy, "sealed.xml", once);
        CAPTURE(first.err);
        REQUIRE(first.status == 0);
        CHECK(first.out.find("\nreplay: checked\n") != std::string::npos);
        const auto again = bench.verify(policy, "sealed.xml", once);
        CHECK(again.status == 1);
        CHECK(again.out.empty());
        CHECK(is_one_line(again.err));
        CHECK(again.err.find("refused: replayed: ") == 0);
        const auto refusal = json::parse(bench.verify(policy, "sealed.xml", once + words{"--json"}).out);
        CHECK(refusal["result"] == "refused");
        CHECK(refusal["code"] == "replayed");
        CHECK(refusal["replay"] == "checked");
        CHECK(bench.verify(policy, "sealed.xml").out.find("\nreplay: not checked\n") != std::string::npos);
        CHECK(json::parse(bench.verify(policy, "sealed.xml", {"--json"}).out)["replay"] == "not checked");
        REQUIRE(bench.secure(policy, "another.xml").status == 0);
        CHECK(json::parse(bench.verify(policy, "another.xml", once + words{"--json"}).out)["replay"] == "checked");
    }
    CHECK(std::filesystem::status(bench.file("seen")).permissions() == std::filesystem::perms{0600});
    CHECK(bench.read("seen").find("zoe") == std::string::npos);
}

TEST_CASE("a message without a nonce or a signed time is not said to be checked")
{
    const command_bench bench;
    REQUIRE(bench.secure("username-text", "sealed.xml").status == 0);
    for (int i = 0; i < 2; ++i) {
        const auto done = bench.verify("username-text", "sealed.xml", once + words{"--assume-confidential"});
        CHECK(done.status == 0);
        CHECK(done.out.find("\nreplay: not checked\n") != std::string::npos);
    }
}

TEST_CASE("a message that was refused is not taken, and another skew or time does not take one again")
{
    const command_bench bench;
    REQUIRE(bench.secure("x509-sign", "sealed.xml").status == 0);
    CHECK(bench.verify("x509-sign", "sealed.xml", once + words{"--trusted", "@intruder-ca.pem"}).status == 1);
    CHECK(bench.verify("x509-sign", "sealed.xml", once + words{"--at", "2026-11-22T11:00:00Z"}).status == 1);
    CHECK(bench.verify("x509-sign", "sealed.xml", once).status == 0);
    const auto later = bench.verify("x509-sign", "sealed.xml", once + words{"--at", "2026-11-22T18:00:00Z", "--max-skew", "86400"});
    CHECK(later.err.find("refused: replayed: ") == 0);
    // Requirements find what a policy took.
    CHECK(bench.check("sealed.xml", once + words{"--require-signed", "body,timestamp"}).err.find("refused: replayed: ") == 0);
}

TEST_CASE("a store that cannot be used is an error before the message is looked at, and nothing in it is lost")
{
    const command_bench bench;
    REQUIRE(bench.secure("hmac-sign", "sealed.xml").status == 0);
    REQUIRE(bench.verify("hmac-sign", "sealed.xml", once).status == 0);
    const auto whole = bench.read("seen");
    const auto require_error = [&](const words& arguments, std::string_view said) {
        const auto done = bench.verify("hmac-sign", "sealed.xml", arguments);
        CAPTURE(done.out, done.err);
        CHECK(done.status == 2);
        CHECK(is_one_line(done.err));
        CHECK(done.err.find("error: replay_store_failed: ") == 0);
        CHECK(done.err.find(said) != std::string::npos);
        const auto answer = json::parse(bench.verify("hmac-sign", "sealed.xml", arguments + words{"--json"}).out);
        CHECK(answer["result"] == "error");
        CHECK(answer["code"] == "replay_store_failed");
        CHECK(answer["replay"] == "not checked");
    };
    auto damaged = whole;
    damaged[whole.size() / 2] ^= 1;
    for (const auto& text : {damaged, std::string{"zoe:secret\n"}, whole + "\n"}) {
        bench.write("seen", text);
        require_error(once, "it is damaged, or no replay store");
        CHECK(bench.read("seen") == text);
    }
    bench.write("seen", whole);
    std::filesystem::permissions(bench.file("seen"), std::filesystem::perms{0666});
    require_error(once, "others than its owner");
    std::filesystem::permissions(bench.file("seen"), std::filesystem::perms{0600});
    CHECK(bench.verify("hmac-sign", "sealed.xml", once).err.find("refused: replayed: ") == 0);
    CHECK(bench.read("seen") == whole);
    require_error({"--replay-store", "@not-there/seen"}, "it cannot be opened");
    require_error({"--replay-store", "/dev/null"}, "it is no regular file");
    require_error({"--replay-store", "@"}, "it cannot be opened");
    REQUIRE(::mkfifo(bench.file("pipe").c_str(), 0600) == 0);
    require_error({"--replay-store", "@pipe"}, "it is no regular file");
    // An empty file is a new store, a line that was cut off is dropped.
    bench.write("empty", "");
    CHECK(bench.verify("hmac-sign", "sealed.xml", {"--replay-store", "@empty"}).status == 0);
    bench.write("seen", whole + whole.substr(60, 30));
    CHECK(bench.verify("hmac-sign", "sealed.xml", once).status != 0);
}

TEST_CASE("of commands that run at the same time one takes the message")
{
    const command_bench bench;
    REQUIRE(bench.secure("hmac-sign", "sealed.xml").status == 0);
    const auto many = run_process("sh",
        {"-c", "for i in 1 2 3 4 5 6; do { \"$SIGNET_COMMAND\" wss verify --policy hmac-sign --at " + std::string{command_time}
                   + " --key shared=hmac:" + bench.file("shared.key") + " --replay-store " + bench.file("seen") + " "
                   + bench.file("sealed.xml") + " > /dev/null 2>&1; echo $?; } & done; wait"});
    CAPTURE(many.out);
    CHECK(std::count(many.out.begin(), many.out.end(), '0') == 1);
    CHECK(std::count(many.out.begin(), many.out.end(), '1') == 5);
}
