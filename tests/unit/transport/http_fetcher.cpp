// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_fetcher.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

namespace signet::tests {

namespace {

/// A server that gives the same answer each time, and keeps what it was asked last.
struct canned_server {
    std::string answer;
    std::string asked{};
    raw_server server{[this](raw_connection& connection, int) {
        asked = connection.read_message();
        connection.send(answer);
    }};

    std::string host() const { return server.url().substr(7, server.url().find('/', 7) - 7); }
    http_fetcher_options options() const
    {
        http_fetcher_options with;
        with.hosts = {host()};
        with.time = std::chrono::seconds{3};
        return with;
    }
};

std::string fetched_from(const fetcher& fetch, std::string_view uri)
{
    const auto got = fetch({uri});
    return got ? std::string{as_text(*got)} : std::string{got.error().name()};
}

}  // namespace

TEST_CASE("a host that may be asked is asked, and its answer is given")
{
    const canned_server there{http_text("HTTP/1.1 200 OK", "Content-Type: application/pkix-cert\r\n", "certificate")};
    CHECK(fetched_from(http_fetcher(there.options()), there.server.url() + "?a=b") == "certificate");
    CHECK(there.asked.find("GET /service?a=b HTTP/1.1\r\n") == 0);
    CHECK(http_resolver(there.options())(there.server.url()) == std::string{"certificate"});
    const octets question{'q', 'u'};
    CHECK(http_fetcher(there.options())({there.server.url(), question, "application/ocsp-request"}));
    CHECK(there.asked.find("POST /service HTTP/1.1\r\n") == 0);
    CHECK(there.asked.find("Content-Type: application/ocsp-request\r\n") != std::string::npos);
    CHECK(there.asked.ends_with("\r\n\r\nqu"));
}

TEST_CASE("a host that is not named is not asked")
{
    const canned_server there{http_text("HTTP/1.1 200 OK", "", "secret of the intranet")};
    auto options = there.options();
    options.hosts = {"ca.example", "127.0.0.1", "localhost"};
    CHECK(fetched_from(http_fetcher(options), there.server.url()) == "reference_refused");
    CHECK(fetched_from(http_fetcher(http_fetcher_options{}), there.server.url()) == "reference_refused");
    options.hosts = {there.host()};
    for (const auto& uri : std::vector<std::string>{"http://user@" + there.host() + "/", "https://" + there.host() + "/", "ftp://" + there.host() + "/", there.host(), std::string{""},
             "http://" + there.host() + "/a b", "http://" + there.host() + "/\r\nHost: other"}) {
        CAPTURE(uri);
        CHECK(fetched_from(http_fetcher(options), uri) == "malformed_value");
    }
    CHECK(there.server.connections() == 0);
    options.hosts.clear();
    options.any_host = true;
    CHECK(fetched_from(http_fetcher(options), there.server.url()) == "secret of the intranet");
}

TEST_CASE("a redirection is followed as often as is allowed, to hosts that may be asked")
{
    const canned_server target{http_text("HTTP/1.1 200 OK", "", "there")};
    const canned_server first{http_text("HTTP/1.1 302 Found", "Location: " + target.server.url() + "\r\n", "")};
    auto options = first.options();
    CHECK(fetched_from(http_fetcher(options), first.server.url()) == "transport_failed");
    options.redirects = 1;
    CHECK(fetched_from(http_fetcher(options), first.server.url()) == "reference_refused");
    CHECK(target.server.connections() == 0);
    options.hosts.push_back(target.host());
    CHECK(fetched_from(http_fetcher(options), first.server.url()) == "there");
    const canned_server circle{http_text("HTTP/1.1 301 Moved", "Location: /again\r\n", "")};
    auto twice = circle.options();
    twice.redirects = 2;
    CHECK(fetched_from(http_fetcher(twice), circle.server.url()) == "transport_failed");
    CHECK(circle.server.connections() == 3);
    const canned_server local{http_text("HTTP/1.1 302 Found", "Location: file:///etc/passwd\r\n", "")};
    auto leaving = local.options();
    leaving.redirects = 2;
    CHECK(fetched_from(http_fetcher(leaving), local.server.url()) == "malformed_value");
}

TEST_CASE("fields behind a body in chunks neither move a fetcher nor say how the body is coded")
{
    const std::string chunks = "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nContent-Encoding: gzip\r\nLocation: /elsewhere\r\n\r\n";
    for (const bool moves : {false, true}) {
        const canned_server there{(moves ? "HTTP/1.1 302 Found\r\n" : "HTTP/1.1 200 OK\r\n") + chunks};
        auto options = there.options();
        options.redirects = 1;
        CHECK(fetched_from(http_fetcher(options), there.server.url()) == (moves ? "malformed_value" : "x"));
        CHECK(there.server.connections() == 1);
    }
}

TEST_CASE("an answer that is too large, too slow, or none is refused")
{
    const canned_server large{http_text("HTTP/1.1 200 OK", "", std::string(5000, 'x'))};
    auto options = large.options();
    options.body_octets = 4999;
    CHECK(fetched_from(http_fetcher(options), large.server.url()) == "limit_exceeded");
    options.body_octets = 1U << 20;
    CHECK(http_fetcher(options)({large.server.url(), {}, {}, 100}).error().code() == errc::limit_exceeded);
    options.header_octets = 20;
    CHECK(fetched_from(http_fetcher(options), large.server.url()) == "limit_exceeded");
    for (const auto& answer : std::vector<std::string>{http_text("HTTP/1.1 404 Not Found", "", "no"), http_text("HTTP/1.1 200 OK", "Content-Encoding: gzip\r\n", "x"),
             std::string{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"}, std::string{"hello"}, std::string{}}) {
        const canned_server there{answer};
        CHECK(fetched_from(http_fetcher(there.options()), there.server.url()) == "transport_failed");
    }
    raw_server silent{[](raw_connection& connection, int) { connection.closed_within(std::chrono::seconds{3}); }};
    http_fetcher_options brief;
    brief.any_host = true;
    brief.time = std::chrono::milliseconds{200};
    const auto before = std::chrono::steady_clock::now();
    const auto slow = http_fetcher(brief)({silent.url()});
    REQUIRE_FALSE(slow);
    CHECK(slow.error().sentence().find("took too long") != std::string::npos);
    const std::string place = silent.url();
    fetch_request hurried{place};  // what the request grants counts, too
    hurried.time = std::chrono::milliseconds{100};
    brief.time = std::chrono::minutes{5};
    const auto cut = http_fetcher(brief)(hurried);
    REQUIRE_FALSE(cut);
    CHECK(cut.error().sentence().find("took too long") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds{2});
    CHECK(fetched_from(http_fetcher(brief), "http://127.0.0.1:1/") == "transport_failed");
}

}  // namespace signet::tests
