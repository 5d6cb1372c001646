// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_answer.hpp>

#include "support/catch.hpp"

#include <utility>

namespace signet::tests {

TEST_CASE("an answer over HTTP is a message, a document, a challenge or a refusal")
{
    auto said = http_answer::message({"<a/>", soap_version::v1_2, "urn:a"});
    REQUIRE(said.soap());
    CHECK(said.soap()->action == "urn:a");
    CHECK(std::move(said).take_octets() == "<a/>");

    auto document = http_answer::document("text/xml", "<wsdl/>");
    CHECK_FALSE(document.soap());
    CHECK(document.status() == 200);
    CHECK(document.media_type() == "text/xml");
    CHECK(document.octets() == "<wsdl/>");
    CHECK(std::move(document).take_octets() == "<wsdl/>");

    CHECK(http_answer::challenge("a \"b\" \\").status() == 401);
    CHECK(http_answer::challenge("a \"b\" \\").authenticate() == R"(Basic realm="a \"b\" \\", charset="UTF-8")");
    CHECK(http_answer::challenge("a\r\nb").authenticate() == R"(Basic realm="a??b", charset="UTF-8")");

    CHECK(http_answer::too_many(std::chrono::seconds{7}).status() == 429);
    CHECK(http_answer::too_many(std::chrono::seconds{7}).retry_after().count() == 7);
    CHECK(http_answer::too_many(std::chrono::seconds{0}).retry_after().count() == 1);
    CHECK(http_answer::refused(503).retry_after().count() == 0);

    CHECK(http_answer::refused(403).status() == 403);
    CHECK(http_answer::refused(403).octets().empty());
    CHECK(http_answer::refused(200).status() == 500);
    CHECK(http_answer::refused(99999).status() == 500);
}

}  // namespace signet::tests
