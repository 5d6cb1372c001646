// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_url.hpp>

#include "support/catch.hpp"

namespace signet::tests {

TEST_CASE("a URL gives the host, the port and what goes into the request line")
{
    const auto plain = http_url::parse("http://fabrikam123.com");
    REQUIRE(plain);
    CHECK(plain->host == "fabrikam123.com");
    CHECK(plain->port == 80);
    CHECK(plain->target == "/");
    CHECK(plain->authority() == "fabrikam123.com");

    const auto full = http_url::parse("HTTP://127.0.0.1:8080/a%20b/stocks.do?SOAP&x=1");
    REQUIRE(full);
    CHECK(full->host == "127.0.0.1");
    CHECK(full->port == 8080);
    CHECK(full->target == "/a%20b/stocks.do?SOAP&x=1");
    CHECK(full->authority() == "127.0.0.1:8080");

    const auto six = http_url::parse("http://[::1]:65535?SOAP");
    REQUIRE(six);
    CHECK(six->host == "::1");
    CHECK(six->port == 65535);
    CHECK(six->target == "/?SOAP");
    CHECK(six->authority() == "[::1]:65535");
}

TEST_CASE("a URL of another form is refused, and never quoted")
{
    for (const char* const text : {
             "", "http:/", "http://", "ftp://host/", "host/path", "https://host/", "http:///path", "http://host:/", "http://host:0/",
             "http://host:65536/", "http://host:123456/", "http://host:80a/", "http://user:secret@host/", "http://host/#secret",
             "http://host/secret path", "http://host/%2", "http://host/%zz", "http://ho st/", "http://host\r\n/", "http://host/\r\nX: y",
             "http://[::1/", "http://[::1]80/", "http://[]/", "http://[::g/]", "http://h\xC3\xB6st/", "http://host/\xC3\xB6", "http://ho%73t/",
             "http://host/a\\b", "http://host/\"", "http://host/<", " http://host/",
         }) {
        INFO(text);
        const auto url = http_url::parse(text);
        REQUIRE_FALSE(url);
        CHECK(url.error().code() == errc::malformed_value);
        CHECK(url.error().where() == "URL");
        CHECK(url.error().sentence().find("secret") == std::string::npos);
    }
}

TEST_CASE("a URL of the scheme https has its own port, and is read only where it is asked for")
{
    const auto url = http_url::parse_https("HTTPS://stocks.example/quote?x=1");
    REQUIRE(url);
    CHECK(url->tls);
    CHECK(url->port == 443);
    CHECK(url->target == "/quote?x=1");
    CHECK(url->authority() == "stocks.example");
    CHECK(http_url::parse_https("https://stocks.example:80")->authority() == "stocks.example:80");
    CHECK(http_url::parse_https("https://[::1]:8443/")->authority() == "[::1]:8443");
    CHECK_FALSE(http_url::parse("http://stocks.example/")->tls);
    CHECK(http_url::parse_https("http://stocks.example/").error().sentence() == "it does not begin with https://");
    CHECK_FALSE(http_url::parse_https("https://"));
}

}  // namespace signet::tests
