// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_head.hpp>

#include <signet/transport/http_server.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <atomic>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace signet::tests {

namespace {

struct service_of_heads {
    std::optional<http_answer> answer_head(const http_head& head) const
    {
        return head.path == "/stocks" ? std::nullopt : std::optional{http_answer::refused(404)};
    }
};
struct service_of_calls {
    int answer_head(const http_head&) const { return 0; }
};
static_assert(answers_heads<service_of_heads>);
static_assert(!answers_heads<service_of_calls>);

/// A service that is counted: what it says of heads, and the whole requests that reach it.
struct counted_service {
    std::vector<http_head>* heads;
    std::atomic<int>* calls;

    std::optional<http_answer> answer_head(const http_head& head) const
    {
        heads->push_back(head);
        if (head.path == "/throws") {
            throw std::runtime_error{"secret text"};
        }
        if (head.path == "/wait") {
            return http_answer::too_many(std::chrono::seconds{7});
        }
        return head.basic ? std::nullopt : std::optional{http_answer::challenge("stocks")};
    }
    result<http_answer> operator()(const http_call& call) const
    {
        ++*calls;
        return http_answer::message(call.message);
    }
};

const std::string head_xml = "Host: x\r\nContent-Type: text/xml\r\n";
const std::string head_of_zoe = "Authorization: Basic em9lOnB3\r\n";

bool head_answer_is(const std::string& answer, const std::string& status) { return answer.rfind("HTTP/1.1 " + status, 0) == 0; }
bool head_answer_has(const std::string& answer, const std::string& part) { return answer.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a service may answer by the head of a request, or leave it for later")
{
    http_head head;
    CHECK(service_of_heads{}.answer_head(head)->status() == 404);
    head.path = "/stocks";
    CHECK_FALSE(service_of_heads{}.answer_head(head));
    CHECK_FALSE(head.confidential);
    CHECK_FALSE(head.length);
    CHECK(service_of_calls{}.answer_head(head) == 0);
}

TEST_CASE("who is refused by its head is not asked for the body, and need not send it")
{
    std::vector<http_head> heads;
    std::atomic<int> calls = 0;
    auto server = http_server::start(counted_service{&heads, &calls});
    REQUIRE(server);
    {
        auto waits = raw_connection::to(server->port());
        waits.send("POST /stocks HTTP/1.1\r\n" + head_xml + "Expect: 100-continue\r\nContent-Length: 9000000\r\n\r\n");
        const auto refused = waits.read_message();
        CHECK(head_answer_is(refused, "401"));
        CHECK(head_answer_has(refused, "Connection: close\r\n"));
        CHECK(head_answer_has(refused, "WWW-Authenticate: Basic"));
        CHECK(waits.closed_within(std::chrono::seconds{5}));
    }
    {
        auto sends = raw_connection::to(server->port());
        sends.send("POST /stocks HTTP/1.1\r\n" + head_xml + "Transfer-Encoding: chunked\r\n\r\n");  // and nothing of the chunks
        CHECK(head_answer_is(sends.read_message(), "401"));
    }
    {
        auto pushes = raw_connection::to(server->port());
        pushes.send("POST /stocks HTTP/1.1\r\n" + head_xml + "Content-Length: 9000000\r\n\r\n" + std::string(200'000, 'x'));
        CHECK(head_answer_is(pushes.read_message(), "401"));
    }
    {
        auto welcome = raw_connection::to(server->port());
        welcome.send("POST /stocks HTTP/1.1\r\n" + head_xml + head_of_zoe + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        CHECK(head_answer_is(welcome.read_message(), "100"));
        CHECK(calls == 0);
        welcome.send("<q/>");
        CHECK(head_answer_is(welcome.read_message(), "200"));
    }
    server->stop();
    CHECK(calls == 1);
    REQUIRE(heads.size() == 4);
    CHECK(heads[0].method == "POST");
    CHECK(heads[0].path == "/stocks");
    CHECK(heads[0].length == 9'000'000u);
    CHECK(heads[0].peer.rfind("127.0.0.1:", 0) == 0);
    CHECK(heads[0].network == "127.0.0.1");
    CHECK_FALSE(heads[1].length);
    CHECK(heads[3].basic->name == "zoe");
}

TEST_CASE("after a short body, or none, the connection of who was refused by its head serves on")
{
    std::vector<http_head> heads;
    std::atomic<int> calls = 0;
    const counted_service service{&heads, &calls};
    auto server = http_server::start(std::ref(service));
    REQUIRE(server);
    auto one = raw_connection::to(server->port());
    one.send(http_text("POST /stocks HTTP/1.1", head_xml, "<q/>"));
    const auto refused = one.read_message();
    CHECK(head_answer_is(refused, "401"));
    CHECK_FALSE(head_answer_has(refused, "Connection: close"));
    one.send("GET /wait HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n");  // it has no body to wait with
    const auto busy = one.read_message();
    CHECK(head_answer_is(busy, "429"));
    CHECK(head_answer_has(busy, "Retry-After: 7\r\n"));
    one.send("POST /throws HTTP/1.1\r\n" + head_xml + "Content-Length: 4\r\n\r\n");
    one.send("<q/>");
    const auto thrown = one.read_message();
    CHECK(head_answer_is(thrown, "500"));
    CHECK_FALSE(head_answer_has(thrown, "secret"));
    one.send(http_text("POST /stocks HTTP/1.1", head_xml + head_of_zoe, "<q/>"));
    CHECK(head_answer_has(one.read_message(), "\r\n\r\n<q/>"));
    one.send("GET /stocks HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n");
    CHECK(head_answer_is(one.read_message(), "417"));
    server->stop();
    CHECK(server->connections_accepted() == 1);
    CHECK(calls == 1);
}

TEST_CASE("a peer is known by its IPv4 address, however it is written, or by the network of its IPv6 address")
{
    const auto of = [](const char* address) {
        return signet::detail::http_origin::of({boost::asio::ip::make_address(address), 4711}, false).network;
    };
    CHECK(of("192.0.2.7") == "192.0.2.7");
    CHECK(of("::ffff:192.0.2.7") == "192.0.2.7");
    CHECK(of("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::");
    CHECK(of("2001:db8:1:2:f:f:f:f") == of("2001:db8:1:2::1"));
    CHECK(of("2001:db8:1:3::1") != of("2001:db8:1:2::1"));
    CHECK(of("fe80::1%7") == "fe80::");
}

}  // namespace signet::tests
