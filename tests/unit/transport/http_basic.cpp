// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_basic.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace signet::tests {

TEST_CASE("name and password of HTTP Basic travel as RFC 7617 has them")
{
    const basic_credentials aladdin{"Aladdin", secret{"open sesame"}};
    REQUIRE(aladdin.header());
    CHECK(aladdin.header()->reveal() == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    const basic_credentials sterling{"test", secret{"123\xC2\xA3"}};
    CHECK(sterling.header()->reveal() == "Basic dGVzdDoxMjPCow==");

    for (const std::string_view header : {"Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "bASIC   QWxhZGRpbjpvcGVuIHNlc2FtZQ=="}) {
        const auto found = basic_credentials::parse(header);
        REQUIRE(found);
        CHECK(found->name == "Aladdin");
        CHECK(found->password.reveal() == "open sesame");
    }
    const auto colons = basic_credentials::parse(basic_credentials{"", secret{"a:b:"}}.header()->reveal());
    REQUIRE(colons);
    CHECK(colons->name.empty());
    CHECK(colons->password.reveal() == "a:b:");
}

TEST_CASE("what is no HTTP Basic is refused, and nothing of it is quoted")
{
    CHECK(basic_credentials::is_scheme_of("BASIC x"));
    CHECK_FALSE(basic_credentials::is_scheme_of("Basic"));
    CHECK_FALSE(basic_credentials::is_scheme_of("Bearer x"));
    for (const std::string_view header : {"", "Basic", "Basic ", "Bearer QTpi", "Basic QTp", "Basic QTpi QTpi=", "Basic QTpi\tQTpi",
                                          "Basic QWxhZGRpbg==", "Basic YTr/", "Basic YTphCg==", "Basic YTp/"}) {
        INFO(header);
        const auto found = basic_credentials::parse(header);
        REQUIRE_FALSE(found);
        CHECK(found.error().code() == errc::malformed_value);
        CHECK(found.error().sentence().find("QT") == std::string::npos);
    }
    for (const auto& [user, word] : {std::pair{"a:b", "c"}, std::pair{"a\n", "c"}, std::pair{"a", "\xFF"}, std::pair{"a", "c\r\n"}}) {
        CHECK(basic_credentials{user, secret{word}}.header().error().code() == errc::malformed_value);
    }
}

}  // namespace signet::tests
