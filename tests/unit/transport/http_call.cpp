// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_call.hpp>

#include <signet/transport/http_server.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <atomic>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

std::string http_call_answer(const http_server& server, const std::string& request)
{
    auto connection = raw_connection::to(server.port());
    connection.send(request);
    return connection.read_message();
}
bool http_call_says(const std::string& answer, std::string_view part) { return answer.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a service that takes calls is told of path, query, name, password and peer, and gets GET")
{
    std::vector<http_call> seen;
    auto server = http_server::start([&](http_call call) -> result<http_answer> {
        seen.push_back(call);
        return call.method == "GET" ? http_answer::document("text/xml; charset=utf-8", "<wsdl/>") : http_answer::message(call.message);
    });
    REQUIRE(server);
    const auto document = http_call_answer(*server, "GET /stocks?wsdl HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(http_call_says(document, "HTTP/1.1 200 OK\r\n"));
    CHECK(http_call_says(document, "Content-Type: text/xml; charset=utf-8\r\n"));
    CHECK(http_call_says(document, "\r\n\r\n<wsdl/>"));
    const std::string header = "Host: x\r\nContent-Type: text/xml\r\nSOAPAction: \"urn:a\"\r\nAuthorization: Basic em9lOnB3\r\n";
    const auto said = http_call_answer(*server, http_text("POST https://x/a%20b HTTP/1.1", header, "<q/>"));
    CHECK(http_call_says(said, "\r\n\r\n<q/>"));
    CHECK(http_call_says(http_call_answer(*server, "GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n\r\n"), "200 OK"));
    server->stop();
    REQUIRE(seen.size() == 3);
    CHECK(seen[0].method == "GET");
    CHECK(seen[0].path == "/stocks");
    CHECK(seen[0].query == "wsdl");
    CHECK(seen[0].message.octets.empty());
    CHECK_FALSE(seen[0].basic);
    CHECK(seen[0].peer.rfind("127.0.0.1:", 0) == 0);
    CHECK_FALSE(seen[0].confidential);
    CHECK(seen[0].client_chain.empty());
    CHECK(seen[1].method == "POST");
    CHECK(seen[1].path == "/a%20b");
    CHECK(seen[1].query.empty());
    CHECK(seen[1].message.action == "urn:a");
    REQUIRE(seen[1].basic);
    CHECK(seen[1].basic->name == "zoe");
    CHECK(seen[1].basic->password.reveal() == "pw");
    CHECK_FALSE(seen[2].basic);
}

TEST_CASE("fields behind a body in chunks are no part of the head: neither a password nor an action nor a coding, nor a second one")
{
    std::vector<http_call> seen;
    auto server = http_server::start([&](http_call call) -> result<http_answer> {
        seen.push_back(call);
        return http_answer::message(call.message);
    });
    REQUIRE(server);
    const std::string head = "POST /a HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n";
    const std::string end = "\r\n4\r\n<q/>\r\n0\r\nAuthorization: Basic em9lOnB3\r\nSOAPAction: \"urn:b\"\r\nContent-Encoding: gzip\r\n"
                            "Content-Type: application/soap+xml\r\n\r\n";
    auto connection = raw_connection::to(server->port());
    for (const std::string own : {"", "Authorization: Basic YW5uOnB3\r\nSOAPAction: \"urn:a\"\r\n"}) {
        connection.send(head + own + end);
        CHECK(http_call_says(connection.read_message(), "\r\n\r\n<q/>"));
    }
    server->stop();
    REQUIRE(seen.size() == 2);
    CHECK_FALSE(seen[0].basic);
    CHECK(seen[0].message.action.empty());
    REQUIRE(seen[1].basic);
    CHECK(seen[1].basic->name == "ann");
    CHECK(seen[1].message.action == "urn:a");
    CHECK(seen[1].message.version == soap_version::v1_1);
    CHECK(seen[1].path == "/a");
    CHECK(seen[1].method == "POST");
}

TEST_CASE("a service that takes calls may ask for a password, refuse, and fail")
{
    std::vector<std::string> told;
    http_server_options options;
    options.report = [&](const error& why) { told.push_back(why.message()); };
    auto server = http_server::start([](const http_call& call) -> result<http_answer> {
        if (call.path == "/who") {
            return http_answer::challenge("stocks");
        }
        if (call.path == "/bad") {
            return http_answer::document("text/xml\r\nX: y", "<secret/>");
        }
        if (call.path == "/fails") {
            return refuse(errc::digest_mismatch, "here", "inner reason");
        }
        return http_answer::refused(call.path == "/method" ? 405 : 403);
    }, options);
    REQUIRE(server);
    const auto get = [&](const std::string& path) { return http_call_answer(*server, "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"); };
    CHECK(http_call_says(get("/who"), "HTTP/1.1 401 Unauthorized\r\n"));
    CHECK(http_call_says(get("/who"), "WWW-Authenticate: Basic realm=\"stocks\", charset=\"UTF-8\"\r\n"));
    const auto forbidden = get("/");
    CHECK(http_call_says(forbidden, "HTTP/1.1 403 Forbidden\r\n"));
    CHECK(http_call_says(forbidden, "Content-Length: 0\r\n"));
    CHECK(http_call_says(get("/method"), "Allow: GET, POST\r\n"));
    const auto broken = get("/bad");
    CHECK(http_call_says(broken, "HTTP/1.1 500 "));
    CHECK_FALSE(http_call_says(broken, "secret"));
    CHECK(http_call_says(get("/fails"), "wsse:InvalidSecurity"));
    server->stop();
    REQUIRE(told.size() == 2);
    CHECK(told[0] == "Content-Type: the media type has a character that cannot travel in a header");
    CHECK(told[1] == "here: inner reason");
}

TEST_CASE("what is no call does not reach the service, and there must be one")
{
    std::atomic<int> handled = 0;
    auto server = http_server::start([&](const http_call&) -> result<http_answer> {
        ++handled;
        return http_answer::refused(404);
    });
    REQUIRE(server);
    const std::pair<std::string, std::string_view> rows[] = {
        {"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n", "405"},
        {"PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", "405"},
        {"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx", "400"},
        {"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
        {"GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Basic !\r\n\r\n", "400"},
        {"GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Basic em9lOnB3\r\nAuthorization: Basic em9lOnB3\r\n\r\n", "400"},
        {"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx", "415"},
    };
    for (const auto& [request, status] : rows) {
        INFO(request);
        CHECK(http_call_answer(*server, request).rfind("HTTP/1.1 " + std::string{status}, 0) == 0);
    }
    CHECK(handled == 0);
    CHECK(http_server::start(call_handler{}).error().code() == errc::malformed_value);
}

}  // namespace signet::tests
