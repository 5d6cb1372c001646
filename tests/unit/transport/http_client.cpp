// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
#include <signet/transport/http_client.hpp>

#include <signet/soap/confidential.hpp>

#include "support/catch.hpp"
#include "support/raw_http.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <future>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace signet::tests {

namespace {

using namespace std::chrono_literals;

const soap_message question{"<question/>", soap_version::v1_1, "urn:ask"};
const std::string good_answer = http_text("HTTP/1.1 200 OK", "Content-Type: text/xml\r\n", "<answer/>");

http_client client_of(const raw_server& server, const http_client_options& options = {})
{
    auto made = http_client::to(server.url(), options);
    REQUIRE(made);
    return std::move(*made);
}

/// A channel whose connection, once it is told to break, takes nothing that is written to it.
struct breaking_channel : detail::http_channel {
    using http_channel::http_channel;
    static inline bool breaks = false;

    boost::beast::tcp_stream& stream() noexcept
    {
        if (std::exchange(breaks, false)) {
            boost::system::error_code ignored;
            lowest().socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
        }
        return http_channel::stream();
    }
};

/// The outcome of one exchange with a server that says this and closes.
result<soap_message> outcome(const std::string& answer, soap_version version = soap_version::v1_1, const http_client_options& options = {})
{
    const raw_server server{[&](raw_connection& connection, int) {
        connection.read_message();
        connection.send(answer);
    }};
    return client_of(server, options).exchange({"<question/>", version, ""});
}

/// What a server that answers well was asked.
std::string asked(const soap_message& message)
{
    std::string request;
    {
        const raw_server server{[&](raw_connection& connection, int) {
            request = connection.read_message();
            connection.send(good_answer);
        }};
        REQUIRE(client_of(server).exchange(message));
    }
    return request;
}

}  // namespace

TEST_CASE("a client is a transport that others can read, and takes URLs of http only")
{
    STATIC_REQUIRE(transport<http_client>);
    STATIC_REQUIRE_FALSE(http_client::confidential);
    STATIC_REQUIRE(transport<trusted_network<http_client>>);
    CHECK(http_client::to("https://host/").error().code() == errc::malformed_value);
    http_client_options options;
    options.exchange_time = 0ms;
    CHECK(http_client::to("http://host/", options).error().code() == errc::malformed_value);
}

TEST_CASE("a SOAP 1.1 request has its action in a header of its own, a SOAP 1.2 request in its media type")
{
    const std::string first = asked(question);
    CHECK(first.rfind("POST /service HTTP/1.1\r\nHost: 127.0.0.1:", 0) == 0);
    CHECK(first.find("\r\nContent-Type: text/xml; charset=utf-8\r\n") != std::string::npos);
    CHECK(first.find("\r\nSOAPAction: \"urn:ask\"\r\n") != std::string::npos);
    CHECK(first.find("\r\nContent-Length: 11\r\n") != std::string::npos);
    CHECK(first.substr(first.size() - 15) == "\r\n\r\n<question/>");

    const std::string second = asked({"<question/>", soap_version::v1_2, "urn:ask"});
    CHECK(second.find("\r\nContent-Type: application/soap+xml; charset=utf-8; action=\"urn:ask\"\r\n") != std::string::npos);
    CHECK(second.find("SOAPAction") == std::string::npos);
}

TEST_CASE("an action cannot smuggle a header in: it is refused before anything is sent")
{
    const raw_server server{[](raw_connection& connection, int) { connection.read_all(); }};
    auto client = client_of(server);
    for (const auto version : {soap_version::v1_1, soap_version::v1_2}) {
        const auto answer = client.exchange({"<question/>", version, "urn:a\"\r\nX-Evil: 1"});
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code() == errc::malformed_value);
    }
}

TEST_CASE("an answer's version and action are those of its media type, and a fault is an answer")
{
    struct row {
        const char* start;
        const char* type;
        soap_version version;
        const char* action;
    };
    for (const row& each : {
             row{"HTTP/1.1 200 OK", "text/xml;charset=UTF-8", soap_version::v1_1, ""},
             row{"HTTP/1.1 500 Internal Server Error", "text/xml", soap_version::v1_1, ""},
             row{"HTTP/1.1 200 OK", "application/soap+xml; action=\"urn:answer\"", soap_version::v1_2, "urn:answer"},
             row{"HTTP/1.1 400 Bad Request", "application/soap+xml", soap_version::v1_2, ""},
             row{"HTTP/1.0 500 ", "application/soap+xml", soap_version::v1_2, ""},
         }) {
        INFO(each.start << ", " << each.type);
        const auto answer = outcome(http_text(each.start, "Content-Type: " + std::string{each.type} + "\r\n", "<answer/>"));
        REQUIRE(answer);
        CHECK(answer->octets == "<answer/>");
        CHECK(answer->version == each.version);
        CHECK(answer->action == each.action);
    }
    const std::string chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n";
    CHECK(outcome(chunked + "4\r\n<ans\r\n5;x=y\r\nwer/>\r\n0\r\n\r\n")->octets == "<answer/>");
    CHECK(outcome(chunked + "9\r\n<answer/>\r\n0\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n")->octets == "<answer/>");
    CHECK(outcome("HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n<answer/>")->octets == "<answer/>");  // until the end
    CHECK(outcome("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n" + good_answer)->octets == "<answer/>");
    for (const char* const start : {"HTTP/1.1 202 Accepted", "HTTP/1.1 204 No Content"}) {
        const auto nothing = outcome(std::string{start} + "\r\nContent-Length: 0\r\n\r\n", soap_version::v1_2);
        REQUIRE(nothing);
        CHECK(nothing->octets.empty());
        CHECK(nothing->version == soap_version::v1_2);
    }
}

TEST_CASE("everything else is no answer, and the sentence says what came")
{
    const std::string xml = "Content-Type: text/xml\r\n";
    const std::pair<std::string, const char*> rows[] = {
        {http_text("HTTP/1.1 404 Not Found", xml, "<answer/>"), "status 404"},
        {http_text("HTTP/1.1 302 Found", "Location: http://127.0.0.1:1/\r\n", ""), "status 302"},
        {http_text("HTTP/1.1 401 Unauthorized", xml, "<answer/>"), "status 401"},
        {http_text("HTTP/1.1 503 Service Unavailable", xml, "<answer/>"), "status 503"},
        {http_text("HTTP/1.1 400 Bad Request", xml, "<answer/>"), "no status of SOAP 1.1"},
        {http_text("HTTP/1.1 200 OK", "Content-Type: text/html\r\n", "<html/>"), "neither text/xml nor"},
        {http_text("HTTP/1.1 200 OK", "", "<answer/>"), "neither text/xml nor"},
        {http_text("HTTP/1.1 500 Oops", "Content-Type: text/plain\r\n", "oops"), "status 500 and no SOAP message"},
        {http_text("HTTP/1.1 200 OK", xml, ""), "empty answer"},
        {http_text("HTTP/1.1 202 Accepted", xml, "<answer/>"), "no answer, and sent one"},
        {http_text("HTTP/1.1 200 OK", xml + "Content-Encoding: gzip\r\n", "<answer/>"), "content encoding"},
        {http_text("HTTP/1.1 101 Switching Protocols", "", ""), "status 101"},
        {"", "closed without an answer"},
        {"HTTP/1.1 200 OK\r\nContent-Type: te", "in the middle of the answer"},
        {good_answer.substr(0, good_answer.size() - 1), "in the middle of the answer"},
        {"HELLO\r\n\r\n", "could not be read"},
        {"HTTP/2.0 200 OK\r\n\r\n", "could not be read"},
        {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\nContent-Length: 8\r\n" + xml + "\r\n<answer/>", "could not be read"},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + xml + "\r\nzz\r\n", "could not be read"},
    };
    for (const auto& [text, sentence] : rows) {
        INFO(text);
        const auto answer = outcome(text);
        REQUIRE_FALSE(answer);
        INFO(answer.error().message());
        CHECK(answer.error().code() == errc::transport_failed);
        CHECK(answer.error().where().rfind("127.0.0.1:", 0) == 0);
        CHECK(answer.error().sentence().find(sentence) != std::string::npos);
    }
    std::string interim;
    for (int i = 0; i < 20; ++i) {
        interim += "HTTP/1.1 100 Continue\r\n\r\n";
    }
    CHECK(outcome(interim + good_answer).error().sentence() == "it sends interim answers without end");
}

TEST_CASE("an answer larger than the limits is not read")
{
    http_client_options options;
    options.header_octets = 200;
    options.body_octets = 9;
    CHECK(outcome(good_answer, soap_version::v1_1, options));
    const auto header =
        outcome(http_text("HTTP/1.1 200 OK", "X: " + std::string(200, 'x') + "\r\n", "<answer/>"), soap_version::v1_1, options);
    REQUIRE_FALSE(header);
    CHECK(header.error().sentence() == "the header of the answer is larger than the limit of 200 octets");
    const auto body = outcome(http_text("HTTP/1.1 200 OK", "Content-Type: text/xml\r\n", "<answers/>"), soap_version::v1_1, options);
    REQUIRE_FALSE(body);
    CHECK(body.error().sentence() == "the answer is larger than the limit of 9 octets");
    const auto chunked = outcome("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n"
                                 "5\r\n<answ\r\n5\r\ners/>\r\n0\r\n\r\n",
                                 soap_version::v1_1, options);
    REQUIRE_FALSE(chunked);
    CHECK(chunked.error().sentence() == "the answer is larger than the limit of 9 octets");
}

TEST_CASE("a connection is used again while both sides keep it, and not beyond its idle time")
{
    const auto serve = [](raw_connection& connection, int) {
        while (!connection.read_message().empty()) {
            connection.send(good_answer);
        }
    };
    {
        const raw_server server{serve};
        auto client = client_of(server);
        for (int i = 0; i < 3; ++i) {
            CHECK(client.exchange(question));
        }
        auto moved = std::move(client);
        CHECK(moved.exchange(question));
        CHECK(client.exchange(question).error().code() == errc::transport_failed);  // NOLINT: it says so
        CHECK(server.connections() == 1);
    }
    {
        const raw_server server{serve};
        http_client_options options;
        options.idle_connections = 0;
        auto client = client_of(server, options);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question));
        CHECK(server.connections() == 2);
    }
    {
        const raw_server server{serve};
        http_client_options options;
        options.idle_time = 1ms;
        auto client = client_of(server, options);
        CHECK(client.exchange(question));
        std::this_thread::sleep_for(5ms);
        CHECK(client.exchange(question));
        CHECK(server.connections() == 2);
    }
    {
        const raw_server server{[](raw_connection& connection, int) {
            connection.read_message();
            connection.send(http_text("HTTP/1.1 200 OK", "Content-Type: text/xml\r\nConnection: close\r\n", "<answer/>"));
            connection.closed_within(5s);
        }};
        auto client = client_of(server);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question));
        CHECK(server.connections() == 2);
    }
    {
        const raw_server server{[](raw_connection& connection, int) {  // more octets than its answer has
            connection.read_message();
            connection.send(good_answer + good_answer);
            connection.closed_within(5s);
        }};
        auto client = client_of(server);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question));
        CHECK(server.connections() == 2);
    }
}

TEST_CASE("where the peer closed an idle connection, the exchange goes through a new one")
{
    const raw_server server{[](raw_connection& connection, int) {
        connection.read_message();
        connection.send(good_answer);  // keeps alive, by what it says, and closes
    }};
    auto client = client_of(server);
    CHECK(client.exchange(question));
    std::this_thread::sleep_for(50ms);
    CHECK(client.exchange(question));
    CHECK(server.connections() == 2);
}

TEST_CASE("what went out is sent again if the program says so and an old connection brought nothing back, and in no other case")
{
    http_client_options options;
    options.send_again = true;
    SECTION("an old connection, closed or reset while the request was under way: again, once")
    {
        const bool reset = GENERATE(false, true);
        const raw_server server{[&](raw_connection& connection, int number) {
            connection.read_message();
            if (number == 0) {
                connection.send(good_answer);
                connection.read_message();
                reset ? connection.reset() : connection.close();
            } else if (number == 1) {
                connection.send(good_answer);
            }
        }};
        auto client = client_of(server, options);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question));
        CHECK(server.connections() == 2);
    }
    SECTION("the same where nothing was said: not again, and the next exchange has a new connection")
    {
        std::atomic<int> asked_for = 0;
        const raw_server server{[&](raw_connection& connection, int number) {
            connection.read_message();
            ++asked_for;
            connection.send(good_answer);
            if (number == 0 && !connection.read_message().empty()) {
                ++asked_for;
            }
        }};
        auto client = client_of(server);
        CHECK(client.exchange(question));
        const auto lost = client.exchange(question);
        REQUIRE_FALSE(lost);
        CHECK(lost.error().code() == errc::transport_failed);
        CHECK(lost.error().sentence() == "the connection was closed without an answer");
        CHECK(server.connections() == 1);
        CHECK(asked_for == 2);
        CHECK(client.exchange(question));
        CHECK(server.connections() == 2);
    }
    SECTION("a new connection: not again")
    {
        const raw_server server{[](raw_connection& connection, int) { connection.read_message(); }};
        CHECK(client_of(server, options).exchange(question).error().sentence() == "the connection was closed without an answer");
        CHECK(server.connections() == 1);
    }
    SECTION("an old connection that brought an octet: not again")
    {
        const raw_server server{[](raw_connection& connection, int) {
            connection.read_message();
            connection.send(good_answer);
            connection.read_message();
            connection.send("H");
        }};
        auto client = client_of(server, options);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question).error().sentence() == "the connection was closed in the middle of the answer");
        CHECK(server.connections() == 1);
    }
    SECTION("an old connection whose answer takes too long: not again")
    {
        const raw_server server{[](raw_connection& connection, int) {
            connection.read_message();
            connection.send(good_answer);
            connection.read_message();
            connection.closed_within(5s);
        }};
        options.exchange_time = 200ms;
        auto client = client_of(server, options);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question).error().sentence() == "the answer could not be read: it took too long");
        CHECK(server.connections() == 1);
    }
}

TEST_CASE("a request of which nothing could be sent goes through a new connection, and was not taken twice")
{
    std::atomic<int> asked_for = 0;
    const raw_server server{[&](raw_connection& connection, int) {
        while (!connection.read_message().empty()) {
            ++asked_for;
            connection.send(good_answer);
        }
    }};
    const auto url = http_url::parse(server.url()).value();
    detail::http_pool<breaking_channel> pool{url, http_client_options{}, {}};
    const auto exchanged = [&] { return detail::http_pool<breaking_channel>::exchange(&pool, "client", question).has_value(); };
    CHECK(exchanged());
    breaking_channel::breaks = true;
    CHECK(exchanged());
    CHECK_FALSE(breaking_channel::breaks);
    CHECK(server.connections() == 2);
    CHECK(exchanged());
    CHECK(server.connections() == 2);
    CHECK(asked_for == 3);
}

TEST_CASE("a connection is used no longer than its server says that it keeps it, but for a second")
{
    CHECK(detail::http_kept_time("timeout=5, max=100") == 4s);
    CHECK(detail::http_kept_time("max=100, Timeout=1") == 0s);
    CHECK(detail::http_kept_time("timeout=0") == 0s);
    CHECK(detail::http_kept_time("timeout=99999999999999999999") == 86'399s);
    for (const char* const nothing : {"", "max=5", "timeout=", "timeout=x", "timeout=-1"}) {
        CHECK_FALSE(detail::http_kept_time(nothing));
    }
    for (const bool kept : {true, false}) {
        const raw_server server{[&](raw_connection& connection, int) {
            while (!connection.read_message().empty()) {
                const std::string says = kept ? "Keep-Alive: timeout=60\r\n" : "Keep-Alive: timeout=1\r\n";
                connection.send(http_text("HTTP/1.1 200 OK", "Content-Type: text/xml\r\n" + says, "<answer/>"));
            }
        }};
        auto client = client_of(server);
        CHECK(client.exchange(question));
        CHECK(client.exchange(question));
        CHECK(server.connections() == (kept ? 1 : 2));
    }
}

TEST_CASE("an exchange ends when its time is up, whether the peer is silent, drips, or does not take the request")
{
    http_client_options options;
    options.exchange_time = 200ms;
    const auto timed = [&](const raw_server::script& script, const soap_message& message) {
        const raw_server server{script};
        auto client = client_of(server, options);
        const auto began = std::chrono::steady_clock::now();
        const auto answer = client.exchange(message);
        const auto took = std::chrono::steady_clock::now() - began;
        REQUIRE_FALSE(answer);
        CHECK(took >= 190ms);
        CHECK(took < 5s);
        CHECK(answer.error().code() == errc::transport_failed);
        return answer.error().sentence();
    };
    CHECK(timed([](raw_connection& connection, int) { connection.closed_within(5s); }, question)
          == "the answer could not be read: it took too long");
    const auto drip = [](std::string_view text) {
        return [text](raw_connection& connection, int) {
            connection.read_message();
            for (std::size_t i = 0; i < text.size() && connection.send(text.substr(i, 1)); ++i) {
                std::this_thread::sleep_for(20ms);
            }
        };
    };
    CHECK(timed(drip(good_answer), question) == "the answer could not be read: it took too long");
    const std::string body = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 1000\r\n\r\n";
    CHECK(timed([&](raw_connection& connection, int) {
              connection.read_message();
              connection.send(body);
              while (connection.send("x")) {
                  std::this_thread::sleep_for(20ms);
              }
          }, question) == "the answer could not be read: it took too long");
    CHECK(timed([](raw_connection&, int) { std::this_thread::sleep_for(400ms); }, {std::string(32U << 20, 'x')})
          == "the request could not be sent: it took too long");
}

TEST_CASE("a peer that is not there is a failed transport, at once or when the time to connect is up")
{
    std::string url;
    {
        const raw_server gone{[](raw_connection&, int) {}};
        url = gone.url();
    }
    const auto refused = http_client::to(url)->exchange(question);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code() == errc::transport_failed);
    CHECK(refused.error().sentence().rfind("no connection: ", 0) == 0);

    // A backlog that is full: the system answers no further connection.
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    REQUIRE(::bind(listening, reinterpret_cast<const sockaddr*>(&place), size) == 0);
    REQUIRE(::listen(listening, 0) == 0);
    REQUIRE(::getsockname(listening, reinterpret_cast<sockaddr*>(&place), &size) == 0);
    const raw_connection filling{raw_connection::connect_to(ntohs(place.sin_port))};
    http_client_options options;
    options.connect_time = 200ms;
    const auto late = http_client::to("http://127.0.0.1:" + std::to_string(ntohs(place.sin_port)), options)->exchange(question);
    ::close(listening);
    REQUIRE_FALSE(late);
    CHECK(late.error().sentence() == "no connection: it took too long");
}

TEST_CASE("a look-up that the system does not end is given up in time, and at most so many are left to themselves")
{
    using look_up = detail::host_look_up;
    std::promise<void> release;
    const auto hangs = [wait = release.get_future().share()](const std::string&, std::uint16_t, boost::system::error_code&) {
        wait.wait();
        return detail::tcp_endpoints{};
    };
    REQUIRE(look_up::left() == 0);
    boost::system::error_code failed;
    const auto began = std::chrono::steady_clock::now();
    CHECK(look_up::run("slow.example", 80, began + std::chrono::milliseconds{50}, failed, hangs).empty());
    CHECK(failed == boost::beast::error::timeout);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{5});
    CHECK(look_up::left() == 1);
    while (look_up::left() < look_up::most_left) {
        look_up::run("slow.example", 80, began, failed, hangs);
        REQUIRE(failed == boost::beast::error::timeout);
    }
    look_up::run("localhost", 80, detail::after(std::chrono::seconds{10}), failed);
    CHECK(failed == boost::asio::error::try_again);
    CHECK(look_up::run("192.0.2.1", 80, began, failed).size() == 1);  // an address needs none
    CHECK_FALSE(failed);
    release.set_value();
    for (int i = 0; i < 2000 && look_up::left() != 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    CHECK(look_up::left() == 0);
    CHECK_FALSE(look_up::run("localhost", 80, detail::after(std::chrono::seconds{10}), failed).empty());
    CHECK_FALSE(failed);
}

TEST_CASE("a host is looked up by its name")
{
    const raw_server server{[](raw_connection& connection, int) {
        connection.read_message();
        connection.send(good_answer);
    }};
    std::string url = server.url();
    url.replace(url.find("127.0.0.1"), 9, "localhost");
    const auto answer = http_client::to(url)->exchange(question);
    REQUIRE(answer);
    CHECK(answer->octets == "<answer/>");
    const auto unknown = http_client::to("http://" + std::string(64, 'a') + "/")->exchange(question);  // no name: nobody is asked
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().sentence().rfind("its name could not be looked up: ", 0) == 0);
}

TEST_CASE("what the peer says before it has taken the whole request is its answer")
{
    const raw_server server{[](raw_connection& connection, int) {
        connection.send(http_text("HTTP/1.1 413 Payload Too Large", "Connection: close\r\n", ""));
        connection.end_sending();
        connection.closed_within(5s);
    }};
    CHECK(client_of(server).exchange({std::string(8U << 20, 'x')}).error().sentence() == "it answered with status 413");
}

}  // namespace signet::tests
