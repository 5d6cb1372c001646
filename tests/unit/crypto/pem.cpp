// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/crypto/pem.hpp>

#include "support/catch.hpp"

using namespace signet;

TEST_CASE("blocks are found among explanations, in order")
{
    const auto blocks =
        pem_blocks("Subject: x\n-----BEGIN A-----\nYQ==\n-----END A-----\nmore\n-----BEGIN B C-----\nYg==\n-----END B C-----\n");
    REQUIRE(blocks);
    REQUIRE(blocks->size() == 2);
    CHECK((*blocks)[0].label == "A");
    CHECK(base64_decode((*blocks)[0].body) == octets{'a'});
    CHECK((*blocks)[1].label == "B C");
    CHECK_FALSE((*blocks)[1].has_headers);
}

TEST_CASE("headers of old are seen")
{
    const auto blocks = pem_blocks("-----BEGIN A-----\nProc-Type: 4,ENCRYPTED\n\nYQ==\n-----END A-----\n");
    REQUIRE(blocks);
    CHECK(blocks->front().has_headers);
}

TEST_CASE("half a file is refused")
{
    for (const auto* text : {"-----BEGIN A-----\nYQ==\n", "-----BEGIN A", "-----BEGIN A-----\nYQ==\n-----END B-----\n",
             "-----BEGIN A-----\nYQ==\n-----BEGIN A-----\nYg==\n-----END A-----\n"}) {
        const auto blocks = pem_blocks(text);
        REQUIRE_FALSE(blocks);
        CHECK(blocks.error().code() == errc::malformed_value);
    }
}

TEST_CASE("no block is no error here")
{
    CHECK(pem_blocks("")->empty());
    CHECK(pem_blocks("nothing")->empty());
    CHECK_FALSE(looks_like_pem("nothing"));
}

TEST_CASE("what was encoded is found again, 64 characters a line")
{
    const octets contents(100, 'x');
    const std::string text = pem_encode("A", contents);
    CHECK(text.find('\n', 18) - 18 == 64);
    const auto blocks = pem_blocks(text);
    REQUIRE(blocks);
    CHECK(base64_decode(blocks->front().body) == contents);
}
